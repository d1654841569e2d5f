//! Exports that are declared more than once.

use std::collections::HashMap;

use crate::model::{Block, Direction, Output, Signature};
use crate::report::Report;
use crate::tokens::text;

/// The same export declared twice with different signatures: one of them is wrong. (Functions under `#[cfg]` are
/// alternatives, and C-variadic ones have many argument lists, so these are not compared.)
pub(super) fn same_symbol(block: &mut Block, report: &mut Report) {
    let mut seen: HashMap<String, (String, NativeSignature)> = HashMap::new();
    let mut wrong = Vec::new();
    for (index, import) in block.functions.iter().enumerate() {
        if import.refused || import.signature.variadic().is_some() || import.cfgs().next().is_some() {
            continue;
        }
        let signature = native_signature(&import.signature);
        for name in import.entry_points(block) {
            match seen.get(&name) {
                Some((first, other)) if !other.agrees(&signature) => {
                    let mut mistake = Report::default();
                    mistake.error(
                        import.signature.ident.span(),
                        format!("`{name}` is declared twice with different signatures, here and as `{first}`; one of them is wrong"),
                    );
                    wrong.push((index, mistake));
                }
                Some(_) => {}
                None => {
                    seen.insert(name, (import.signature.name(), signature.clone()));
                }
            }
        }
    }
    for (index, mistake) in wrong {
        block.functions[index].judge(mistake, report);
    }
}

/// What two declarations of one export must agree on, as far as it can be seen without types.
#[derive(Clone)]
struct NativeSignature {
    /// The scalars, by name; of anything else only that it is there.
    parameters: Vec<Option<String>>,
    /// What native code returns, where it is a scalar or nothing.
    output: Option<String>,
}

impl NativeSignature {
    fn agrees(&self, other: &Self) -> bool {
        let agree = |a: &Option<String>, b: &Option<String>| a.iter().zip(b).all(|(a, b)| a == b);
        self.parameters.len() == other.parameters.len()
            && self.parameters.iter().zip(&other.parameters).all(|(a, b)| agree(a, b))
            && agree(&self.output, &other.output)
    }
}

fn native_signature(signature: &Signature) -> NativeSignature {
    let scalar = |ty: &syn::Type| crate::model::is_scalar(ty).then(|| text(ty));
    let parameters = signature.parameters.iter().map(|parameter| match (&parameter.direction, &parameter.marshal) {
        (Direction::In, None) => scalar(&parameter.ty),
        _ => None,
    });
    let output = match &signature.output {
        _ if signature.returns.is_some() => None,
        Output::Unit => Some(String::new()),
        Output::Result { ok: ty, .. } | Output::Never(ty) | Output::Value(ty) => scalar(ty),
        Output::Optional { .. } => None,
    };
    NativeSignature { parameters: parameters.collect(), output }
}
