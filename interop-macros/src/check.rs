//! Rules that need no types. Each notes its mistakes at the token that must change.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::spanned::Spanned;

use crate::model::{Block, Code, Direction, Function, Output, is_unit};
use crate::report::Report;
use crate::tokens::text;

pub(crate) fn import(block: &mut Block, report: &mut Report) {
    for function in &mut block.functions {
        if function.broken {
            continue; // its mistakes are noted already; more of them would be consequences
        }
        let mut mistakes = Report::default();
        parameter_names(function, &mut mistakes);
        length_carriers(function, &mut mistakes);
        length_directions(function, &mut mistakes);
        values_that_come_out(function, &mut mistakes);
        failure_rule(function, &mut mistakes);
        failure_arguments(function, &mut mistakes);
        optional(function, &mut mistakes);
        returns(function, &mut mistakes);
        function.broken = !mistakes.is_empty();
        report.absorb(mistakes);
    }
    block_failure_rule(block, report);
    same_symbol(block, report);
}

/// `fn f(a: c_int, a: c_int)`: rustc would not see the second one where the caller does not pass it.
fn parameter_names(function: &Function, report: &mut Report) {
    for (index, parameter) in function.parameters.iter().enumerate() {
        if function.parameters[..index].iter().any(|earlier| earlier.ident == parameter.ident) {
            report.error(parameter.ident.span(), format!("a second parameter named `{}`; rename one", parameter.ident));
        }
    }
}

/// `#[len_of(a)]` names a parameter that the caller passes, and is the only one that does.
fn length_carriers(function: &Function, report: &mut Report) {
    let mut carriers: HashMap<&Ident, &Ident> = HashMap::new();
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        let of = &len_of.of;
        if *of == parameter.ident {
            report.error(of.span(), format!("`{of}` cannot carry its own length; name the slice, buffer or string"));
            continue;
        }
        match function.parameter(of).map(|index| &function.parameters[index]) {
            None => {
                let similar = crate::names::similar(
                    &of.to_string(),
                    function.parameters.iter().map(|p| p.ident.to_string()).collect::<Vec<_>>().iter().map(String::as_str),
                )
                .map(|similar| format!("; did you mean `{similar}`?"));
                report.error(of.span(), format!("no parameter is named `{of}`{}", similar.unwrap_or_default()));
            }
            Some(target) if target.len_of.is_some() => {
                report.error(of.span(), format!("`{of}` is itself a length; name the slice, buffer or string"));
            }
            Some(target) if !target.direction.is_in() => {
                report.error(of.span(), format!("`{of}` is not passed by the caller, so its length is not known; name a slice, buffer or string that is"));
            }
            Some(_) => {
                if let Some(first) = carriers.insert(of, &parameter.ident) {
                    report.error(of.span(), format!("the length of `{of}` is carried by `{first}` already; leave one `#[len_of({of})]` out"));
                }
            }
        }
    }
}

/// A length goes in, or in and out; it is converted from the Rust length and from nothing else.
fn length_directions(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        if let Direction::Out(span) = parameter.direction {
            report.error(
                span,
                format!("a length that only comes out does not tell native code the capacity; write `#[in_out] #[len_of({0})]`, or `#[out]` without `#[len_of({0})]`", len_of.of),
            );
        }
        if let Some(marshal) = &parameter.marshal {
            report.error(marshal.span(), "a length crosses as its integer type; leave `#[marshal(…)]` out");
        }
    }
}

/// `#[out] x: &mut T`: the attribute says that a pointer crosses, so the type is that of the value.
fn values_that_come_out(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Direction::Out(_) = parameter.direction else { continue };
        if let syn::Type::Reference(reference) = &parameter.ty
            && (reference.mutability.is_some() || reference.lifetime.is_none())
        {
            let value = text(&reference.elem);
            let borrowed = if reference.mutability.is_none() { format!(", or `&'static {value}` if native code keeps it") } else { String::new() };
            report.error(reference.span(), format!("an `#[out]` parameter is declared as the value that comes out; write `{value}`{borrowed}"));
        }
    }
}

/// A rule without a `Result` has nowhere to report to.
fn failure_rule(function: &Function, report: &mut Report) {
    if let Some(fails) = &function.fails
        && !matches!(function.output, Output::Result { .. })
    {
        report.error(fails.span, "this function returns no `Result` that could report the failure; write `-> Result<…, …>`");
    }
}

/// The arguments of a `code = path(…)` are native values that the call has.
fn failure_arguments(function: &Function, report: &mut Report) {
    let Some(crate::model::Fails { code: Code::Call(_, arguments), .. }) = &function.fails else { return };
    for argument in arguments {
        if argument != "returned" && function.parameter(argument).is_none() {
            report.error(argument.span(), format!("no parameter is named `{argument}`; write a parameter's name, or `returned`"));
        }
    }
}

/// The caller of an `#[optional]` function must be able to see that it is absent.
fn optional(function: &Function, report: &mut Report) {
    let Some(span) = function.optional else { return };
    let visible = matches!(function.output, Output::Result { .. } | Output::Optional { .. });
    if !visible && function.fallback.is_none() {
        report.error(
            span,
            "the caller could not see that this function is absent; return `Option<…>` or `Result<…, …>`, or give it a body",
        );
    }
}

/// `#[returns(…)]` says something about a value that is returned.
fn returns(function: &Function, report: &mut Report) {
    let Some(returns) = &function.returns else { return };
    let span = returns.span.unwrap_or_else(Span::call_site);
    let unit = match &function.output {
        Output::Unit | Output::Never(_) => {
            report.error(span, "this function returns nothing that `#[returns(…)]` could describe; leave it out");
            return;
        }
        Output::Result { ok, .. } => is_unit(ok),
        Output::Value(_) | Output::Optional { .. } => false,
    };
    match (&returns.native, &returns.marshal) {
        (Some(native), _) if !unit => {
            report.error(native.span(), "`native = …` is for `Result<(), …>`; here the returned value's type says it");
        }
        (Some(native), None) if function.fails.is_none() => {
            report.error(native.span(), "`native = …` goes with `#[fails(…)]` on this function; an error type with its own rule names its status type itself");
        }
        (_, Some(marshal)) if unit => {
            report.error(marshal.span(), "`()` is not converted; leave this out");
        }
        _ => {}
    }
}

/// A block's rule that no function uses is a mistake in the block or in its functions.
fn block_failure_rule(block: &Block, report: &mut Report) {
    let Some(fails) = &block.fails else { return };
    if !block.functions.iter().any(|function| matches!(function.output, Output::Result { .. })) {
        report.error(fails.span, "no function of this block returns a `Result`, so this rule says nothing; leave it out");
    }
    if let Code::Call(_, arguments) = &fails.code
        && let Some(argument) = arguments.iter().find(|argument| *argument != "returned")
    {
        report.error(argument.span(), "a block's rule can call its function with `returned` or nothing; write `#[fails(…)]` on the function to pass parameters");
    }
}

/// The same export declared twice with different signatures: one of them is wrong. (Functions under `#[cfg]` are
/// alternatives, so they are not compared.)
fn same_symbol(block: &mut Block, report: &mut Report) {
    let mut seen: HashMap<String, (String, String)> = HashMap::new();
    let mut wrong = Vec::new();
    for (index, function) in block.functions.iter().enumerate() {
        if function.broken || function.cfgs().next().is_some() {
            continue;
        }
        let signature = native_signature(function);
        for name in function.entry_points(block) {
            match seen.get(&name) {
                Some((first, other)) if *other != signature => {
                    report.error(
                        function.ident.span(),
                        format!("`{name}` is declared twice with different signatures, here and as `{first}`; one of them is wrong"),
                    );
                    wrong.push(index);
                }
                Some(_) => {}
                None => {
                    seen.insert(name, (function.name(), signature.clone()));
                }
            }
        }
    }
    for index in wrong {
        block.functions[index].broken = true;
    }
}

/// What two declarations of one export must agree on, as far as it can be seen without types.
fn native_signature(function: &Function) -> String {
    let parameters = function.parameters.iter().map(|parameter| {
        let direction = match parameter.direction {
            Direction::In => "",
            Direction::Out(_) => "out ",
            Direction::InOut => "in_out ",
        };
        let marshal = parameter.marshal.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{direction}{marshal} {}", text(&parameter.ty))
    });
    let output = match &function.output {
        Output::Unit => String::new(),
        Output::Never(ty) | Output::Value(ty) | Output::Optional { whole: ty } | Output::Result { whole: ty, .. } => text(&ty.to_token_stream()),
    };
    format!("({}) -> {output}", parameters.collect::<Vec<_>>().join(", "))
}
