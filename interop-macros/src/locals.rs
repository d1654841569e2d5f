//! Parameters whose names the generated function cannot take.
//!
//! A declaration may give a parameter any name; a function with a body may not, because a name that it takes hides what else
//! has it, and a `static` it may not hide at all (E0530). So such a parameter has another name within the generated
//! function; metadata, messages and the C prototype keep the declared one.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Path;
use syn::ext::IdentExt;

use crate::model::{Block, Code, Counter, Data, DataKind, Direction, Fails, Function, Library, Parameter, When};
use crate::report::Report;
use crate::tokens::first_ident;

/// Gives each parameter the name that it has within the generated function.
pub(crate) fn import(block: &mut Block, report: &mut Report) {
    let statics = statics(block);
    let fails = block.fails.clone();
    for function in &mut block.functions {
        let mut mistakes = Report::default();
        name(function, fails.as_ref(), &statics, &mut mistakes);
        if !function.broken {
            function.broken = !mistakes.is_empty();
            report.absorb(mistakes);
        } else {
            mistakes.finish(); // consequences of those that are noted already
        }
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

fn name(function: &mut Function, fails: Option<&Fails>, statics: &HashSet<String>, report: &mut Report) {
    let paths = paths(function, fails);
    let mut taken: HashSet<String> = function.parameters.iter().map(|parameter| unraw(&parameter.ident)).collect();
    taken.extend(statics.iter().chain(&paths).cloned());
    let clashes = |parameter: &Parameter| {
        let name = unraw(&parameter.ident);
        let is_static = statics.contains(&name);
        (is_static || paths.contains(&name)).then_some((name, is_static))
    };
    let clashing: Vec<_> = function.parameters.iter().map(clashes).collect();
    for (index, (name, is_static)) in clashing.into_iter().enumerate().filter_map(|(at, clash)| Some((at, clash?))) {
        let ident = function.parameters[index].ident.clone();
        let what = if is_static { "a `static`" } else { "something that this declaration calls" };
        // What the user wrote sees the parameters by their declared names.
        let user = if is_static && function.fallback.is_some() {
            Some("body")
        } else {
            let mut capacities = function.parameters.iter().filter_map(capacity);
            capacities
                .any(|capacity| first_ident(capacity, &|other| unraw(other) == name).is_some())
                .then_some("capacity")
        };
        if let Some(user) = user {
            report.error(
                ident.span(),
                format!(
                    "{what} is named `{name}`, too, so the {user} could not name this parameter; give it another name"
                ),
            );
        }
        let free = (1..).map(|count| format!("{name}{}", "_".repeat(count))).find(|free| !taken.contains(free));
        let local = format_ident!("{}", free.unwrap_or_default(), span = ident.span());
        taken.insert(unraw(&local));
        function.parameters[index].local = local;
    }
}

/// The names by which the declaration calls what is not its own, within the generated function.
fn paths(function: &Function, fails: Option<&Fails>) -> HashSet<String> {
    fn when(when: &When) -> Option<&Path> {
        match when {
            When::Path(path) => Some(path),
            When::Word(_) => None,
        }
    }
    let fails = function.fails.as_ref().or(fails);
    let code = fails.and_then(|fails| match &fails.code {
        Code::Call(path, _) => Some(path),
        _ => None,
    });
    let grow = |parameter: &Parameter| parameter.direction.out()?.grow.as_ref()?.when.as_ref().and_then(when).cloned();
    let counters = function.parameters.iter().map(|parameter| parameter.marshal.as_ref());
    let counters = counters.chain([function.returns.as_ref().and_then(|returns| returns.marshal.as_ref())]);
    let counters = counters.filter_map(|marshal| match &marshal?.counted_by.as_ref()?.by {
        Counter::Call(path, _) => Some(path),
        Counter::Named(_) => None,
    });
    let paths =
        fails.and_then(|fails| when(&fails.when)).into_iter().chain(code).chain(&function.library).chain(counters);
    let grow = function.parameters.iter().filter_map(grow);
    paths.cloned().chain(grow).filter_map(|path| path.get_ident().map(unraw)).collect()
}

fn capacity(parameter: &Parameter) -> Option<TokenStream> {
    let capacity = match &parameter.direction {
        Direction::Out(out) => out.capacity.as_ref(),
        Direction::InOut(capacity) => capacity.as_deref(),
        Direction::In => None,
    };
    capacity.map(ToTokens::to_token_stream)
}

fn unraw(ident: &Ident) -> String {
    ident.unraw().to_string()
}
