//! What the generated function calls its parameters.
//!
//! A declaration may give a parameter any name; a function with a body may not. The name hides what else has it, the locals of
//! the stub among them, and a constant, a unit structure or a `static` it cannot hide: it is a pattern then, or an error
//! (E0530). No hygiene helps, because that is not about items. So within the stub each parameter has a name that is nobody
//! else's. Metadata, messages and the C prototype keep the declared one, and so does whoever only reads: editors, where an
//! expansion is not compiled, and rustdoc, where a pattern shows the name and binds nothing.
//!
//! What the user wrote sees the parameters by their declared names: a body, which is a function of its own, and the
//! expression of a capacity or a value, which is looked at before the stub has locals.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt;

use crate::lifetimes::Lifetimes;
use crate::model::{
    Block, Code, Counter, Data, DataKind, Direction, Fails, Given, Import, Library, Output, Parameter, Signature,
    Value, When,
};
use crate::reader::Reader;
use crate::report::Report;
use crate::tokens::names_variable;

/// Gives each parameter the name that it has within the generated function.
pub(crate) fn import(block: &mut Block, reader: Reader, report: &mut Report) {
    let statics = statics(block);
    let fails = block.defaults.fails.clone();
    for import in &mut block.functions {
        let mut mistakes = Report::default();
        clashes(import, fails.as_ref(), &statics, &mut mistakes);
        import.judge(mistakes, report);
        let lends_itself = import.signature.lends_itself();
        let Signature { parameters, output, .. } = &mut import.signature;
        name(parameters, output, lends_itself, !import.refused, reader);
    }
}

/// The `static`s that are known to be in scope.
fn statics(block: &Block) -> HashSet<String> {
    let data = block.data.iter().filter(|data| !matches!(data.kind, DataKind::Opaque)).map(Data::name);
    let library = match &block.library {
        Library::Path(path) => path.get_ident(),
        Library::Name(_) => None,
    };
    let named = library.into_iter().chain(&block.api).chain(&block.statics).map(unraw);
    data.chain(named).collect()
}

/// Each parameter's name within the stub, which nothing else has there. One that is `whole` has expressions that are looked at.
fn name(parameters: &mut [Parameter], output: &Output, lends_itself: bool, whole: bool, reader: Reader) {
    // The result may be borrowed from several parameters, and no lifetime says from which. rustc reports E0106 here, and its
    // message names the parameters: keep the declared names.
    // Of a method with `&self` it is that.
    if !lends_itself && output.written().is_some_and(|returned| Lifetimes::of(returned).elide()) {
        let mut lent = Lifetimes::default();
        let passed = parameters.iter().filter(|parameter| {
            parameter.direction.out().is_none() && parameter.value.is_none() && !parameter.is_receiver
        });
        passed.for_each(|parameter| lent.also(&parameter.ty));
        if !lent.are_one() {
            return;
        }
    }
    let written: Vec<_> = parameters.iter().filter_map(|parameter| Some(expression(parameter)?.0)).collect();
    for parameter in parameters.iter_mut().filter(|parameter| !parameter.is_receiver) {
        let declared = parameter.ident.to_string();
        let named = whole
            && parameter.value.is_none()
            && written.iter().any(|expression| names_variable(expression.clone(), &declared));
        if reader != Reader::Editor {
            parameter.local = format_ident!("__interop_parameter_{}", parameter.ident, span = parameter.ident.span());
            parameter.rebound = named;
        }
        let (declared, local) = (&parameter.declared, &parameter.local);
        parameter.pattern = match reader {
            // rustdoc shows the end of a path, and resolves what stands behind a type only in order to compile it.
            Reader::Rustdoc => quote_spanned!(declared.span()=> <()>::#declared),
            _ if named => quote!(#declared),
            Reader::Compiler | Reader::Clippy | Reader::Editor => quote!(#local),
        };
    }
}

/// The parameters that have their declared names up to here, by those of the stub.
pub(crate) fn rebound<'a>(parameters: impl IntoIterator<Item = &'a Parameter>) -> TokenStream {
    let rebound = parameters.into_iter().filter(|parameter| parameter.rebound);
    rebound.map(|Parameter { declared, local, .. }| quote!(let #local = #declared;)).collect()
}

/// That no parameter which the user's own expressions name has the name of something that these expressions cannot hide.
fn clashes(import: &Import, fails: Option<&Fails>, statics: &HashSet<String>, report: &mut Report) {
    let signature = &import.signature;
    if import.fallback.is_none() && signature.parameters.iter().all(|parameter| expression(parameter).is_none()) {
        return; // nothing that the user wrote names a parameter
    }
    let paths = paths(import, fails);
    let clashes = |parameter: &Parameter| {
        let name = parameter.ident.to_string();
        let is_static = statics.contains(&name);
        (is_static || paths.contains(&name)).then_some((name, is_static))
    };
    let clashing: Vec<_> = signature.parameters.iter().map(clashes).collect();
    for (index, (name, is_static)) in clashing.into_iter().enumerate().filter_map(|(at, clash)| Some((at, clash?))) {
        let ident = &signature.parameters[index].ident;
        let what = if is_static { "a `static`" } else { "something that this declaration calls" };
        // What the user wrote sees the parameters by their declared names.
        let user = if is_static && import.fallback.is_some() {
            Some("body")
        } else {
            let mut written = signature.parameters.iter().filter_map(expression);
            written.find_map(|(expression, user)| names_variable(expression, &name).then_some(user))
        };
        if let Some(user) = user {
            report.error(
                ident.span(),
                format!(
                    "{what} is named `{name}`, too, so the {user} could not name this parameter; give it another name"
                ),
            );
        }
    }
}

/// The names by which the declaration calls what is not its own, within the generated function.
fn paths(import: &Import, fails: Option<&Fails>) -> HashSet<String> {
    fn when(when: &When) -> Option<&Path> {
        match when {
            When::Path(path) => Some(path),
            When::Word(_) => None,
        }
    }
    let signature = &import.signature;
    let fails = signature.fails.as_ref().or(fails);
    let code = fails.and_then(|fails| match &fails.code {
        Code::Call(path, _) => Some(path),
        _ => None,
    });
    let grow = |parameter: &Parameter| parameter.direction.out()?.grow.as_ref()?.when.as_ref().and_then(when).cloned();
    let counters = signature.parameters.iter().map(|parameter| parameter.marshal.as_ref());
    let counters = counters.chain([signature.marshal_of_returned()]);
    let counters = counters.filter_map(|marshal| match &marshal?.counted_by.as_ref()?.by {
        Counter::Call(path, _) => Some(path),
        Counter::Named(_) | Counter::Number(_) => None,
    });
    let paths =
        fails.and_then(|fails| when(&fails.when)).into_iter().chain(code).chain(&import.library).chain(counters);
    let grow = signature.parameters.iter().filter_map(grow);
    paths.cloned().chain(grow).filter_map(|path| path.get_ident().map(unraw)).collect()
}

/// The user's expression about the parameter, which may name others, and what it is.
fn expression(parameter: &Parameter) -> Option<(TokenStream, &'static str)> {
    let capacity = match &parameter.direction {
        Direction::Out(out) => out.capacity.as_ref(),
        Direction::InOut(capacity) => capacity.as_deref(),
        Direction::In => None,
    };
    match &parameter.value {
        Some(Value { given: Given::Expression(value), .. }) => Some((value.to_token_stream(), "value")),
        _ => Some((capacity?.to_token_stream(), "capacity")),
    }
}

fn unraw(ident: &Ident) -> String {
    ident.unraw().to_string()
}
