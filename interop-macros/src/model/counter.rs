//! What tells the length of what comes out.

use proc_macro2::{Ident, Span};
use syn::{Expr, Path};

use super::{LenOf, Parameter, Signature};

/// `counted_by(n, unit = …, nul = …)`.
#[derive(Clone)]
pub(crate) struct CountedBy {
    pub(crate) span: Span,
    pub(crate) by: Counter,
    pub(crate) unit: Option<Ident>,
    pub(crate) nul: Option<Ident>,
}

/// What tells the length of what comes out.
#[derive(Clone)]
pub(crate) enum Counter {
    /// A native value by its name: a parameter's, or `returned`.
    Named(Ident),
    /// A function, called with the named values.
    Call(Path, Vec<Ident>),
    /// A number, or a constant.
    Number(Expr),
}

impl Counter {
    /// The native values that it names.
    pub(crate) fn names(&self) -> &[Ident] {
        match self {
            Self::Named(name) => std::slice::from_ref(name),
            Self::Call(_, arguments) => arguments,
            Self::Number(_) => &[],
        }
    }

    /// As it was written, for the metadata.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Named(name) => name.to_string(),
            Self::Call(path, arguments) => {
                let arguments: Vec<_> = arguments.iter().map(ToString::to_string).collect();
                format!("{}({})", crate::tokens::text(path), arguments.join(", "))
            }
            Self::Number(number) => crate::tokens::text(number),
        }
    }
}

impl CountedBy {
    /// As it was written, for the metadata.
    pub(crate) fn text(&self) -> String {
        let words = [("unit", &self.unit), ("nul", &self.nul)];
        let words = words.iter().filter_map(|(key, word)| Some(format!(", {key} = {}", word.as_ref()?)));
        format!("counted_by({}{})", self.by.text(), words.collect::<String>())
    }

    /// What it counts, as a length beside the value would say it.
    pub(crate) fn count(&self, of: Ident) -> LenOf {
        LenOf { of: vec![of], unit: self.unit.clone(), nul: self.nul.clone() }
    }
}

impl Signature {
    /// A name in `counted_by(…)` that no parameter has, written as constants are, is a constant's.
    pub(crate) fn find_constants(&mut self) {
        let parameters: Vec<_> = self.parameters.iter().map(|parameter| parameter.ident.clone()).collect();
        let marshals = self.parameters.iter_mut().map(|parameter| &mut parameter.marshal);
        let returned = self.returns.as_mut().map(|returns| &mut returns.marshal);
        for marshal in marshals.chain(returned).flatten() {
            let Some(CountedBy { by, .. }) = &mut marshal.counted_by else { continue };
            if let Counter::Named(name) = by
                && !parameters.contains(name)
                && !name.to_string().contains(char::is_lowercase)
            {
                *by = Counter::Number(syn::parse_quote!(#name));
            }
        }
    }

    /// What tells the length of the out parameter `of`, or of what is returned: `counted_by`, a parameter, or the
    /// returned value.
    pub(crate) fn counter(&self, of: Option<&Parameter>) -> Option<(Counter, LenOf)> {
        let returned = Ident::new("returned", Span::call_site());
        let name = of.map_or(&returned, |of| &of.ident);
        let marshal = match of {
            Some(of) if of.is_plain_out() => of.marshal.as_ref(),
            Some(_) => return None,
            None => self.returns.as_ref().and_then(|returns| returns.marshal.as_ref()),
        };
        if let Some(counted_by) = marshal.and_then(|marshal| marshal.counted_by.as_ref()) {
            return Some((counted_by.by.clone(), counted_by.count(name.clone())));
        }
        let parameter = self.parameters.iter().find_map(|parameter| {
            // One that goes in tells native code the length of an array, which the type has.
            let len_of = parameter.len_of.as_ref().filter(|len_of| len_of.measures(name));
            let len_of = len_of.filter(|_| !parameter.direction.is_in())?;
            Some((Counter::Named(parameter.ident.clone()), len_of.clone()))
        });
        let by_returned = || {
            let len_of =
                self.returns.as_ref()?.len_of.as_ref().filter(|len_of| of.is_some() && len_of.measures(name))?;
            Some((Counter::Named(returned.clone()), len_of.clone()))
        };
        parameter.or_else(by_returned)
    }
}
