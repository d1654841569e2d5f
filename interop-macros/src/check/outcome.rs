//! What a call returns, and how it fails.

use proc_macro2::Span;

use crate::model::{
    Block, Code, Fails, Import, On, Out, Output, Parameter, Signature, is_scalar, is_unit, type_arguments, ungrouped,
};
use crate::report::Report;
use crate::tokens::text;

/// `#[last_error]` returns the code beside the result; a `Result` has it in its error.
pub(super) fn last_error(signature: &Signature, report: &mut Report) {
    if let Some(span) = signature.last_error
        && let Some(message) = match signature.output {
            Output::Unit | Output::Value(_) => None,
            Output::Result { .. } => {
                Some("the code of a `Result` is in its error; write `#[fails(…, code = last_error)]` instead")
            }
            Output::Optional { .. } => Some("where the function is absent there is no code; return a `Result`"),
            Output::Never(_) => Some("a function that never returns leaves no code; leave this out"),
        }
    {
        report.error(span, message);
    }
}

/// A rule without a `Result` has nowhere to report to.
pub(super) fn failure_rule(signature: &Signature, report: &mut Report) {
    if let Some(fails) = &signature.fails
        && !matches!(signature.output, Output::Result { .. })
    {
        report.error(
            fails.span,
            "nothing named `Result` is returned that could report the failure; write `-> Result<…, …>`, in full where it is an alias",
        );
    }
}

/// The arguments of a `code = path(…)` are native values that the call has.
pub(super) fn failure_arguments(signature: &Signature, block_rule: Option<&Fails>, report: &mut Report) {
    // `fails(code = explain(handle))` on the block, and no `handle` here.
    if let (None, Some(Fails { code: Code::Call(path, arguments), .. })) = (&signature.fails, block_rule)
        && matches!(signature.output, Output::Result { .. })
        && let Some(absent) =
            arguments.iter().find(|argument| *argument != "returned" && signature.parameter(argument).is_none())
    {
        if *absent == "self" {
            return report.error(
                signature.ident.span(),
                format!("the block's rule calls `{}` with `self`, and this function is no method; write `self: &T` or `#[receiver]`, or `#[fails(…)]` on this function", text(path)),
            );
        }
        return report.error(
            signature.ident.span(),
            format!("the block's rule calls `{}` with `{absent}`, and this function has no such parameter; give one that name, or write `#[fails(…)]` on this function", text(path)),
        );
    }
    let rule = signature.fails.as_ref().or(block_rule);
    let Some(Fails { code: Code::Call(path, arguments), .. }) = rule else { return };
    // `#[out] reason: c_int`, and `code = explain(reason)`.
    for parameter in arguments.iter().filter_map(|argument| signature.parameter(argument)) {
        if let Some(Out { span, on: On::Success, capacity: None, .. }) = parameter.direction.out()
            && parameter.len_of.is_none()
            && matches!(signature.output, Output::Result { .. })
        {
            let Parameter { ident, .. } = parameter;
            report.error(
                *span,
                format!("`{}` is called with `{ident}` where the call fails, and this says that it is there on success; write `#[out(on = failure)]`, or `#[out(on = always)]` where native code stores it on both", text(path)),
            );
        }
    }
    if signature.fails.is_none() {
        return;
    }
    for argument in arguments {
        if argument != "returned" && signature.parameter(argument).is_none() {
            report.error(
                argument.span(),
                format!("no parameter is named `{argument}`; write a parameter's name, or `returned`"),
            );
        }
    }
}

/// The caller of an `#[optional]` function must be able to see that it is absent.
pub(super) fn optional(import: &Import, report: &mut Report) {
    let Some(span) = import.optional else { return };
    if import.fallback.is_some() {
        return report.error(span, "where this function is absent its body runs; leave `#[optional]` out, or the body");
    }
    let visible = matches!(import.signature.output, Output::Result { .. } | Output::Optional { .. });
    if !visible {
        report.error(
            span,
            "the caller could not see that this function is absent; return `Option<…>` or `Result<…, …>`, or give it a body",
        );
    }
}

/// `#[returns(…)]` says something about a value that is returned.
pub(super) fn returns(signature: &Signature, block_rule: bool, report: &mut Report) {
    let Some(returns) = &signature.returns else { return };
    let span = returns.span.unwrap_or_else(Span::call_site);
    let unit = match &signature.output {
        // What is returned and ignored: `char *strcpy(…)`.
        Output::Unit if returns.marshal.is_none() && (returns.len_of.is_some() || returns.native.is_some()) => return,
        Output::Unit if returns.len_of.is_some() => true,
        Output::Unit | Output::Never(_) => {
            report.error(span, "this function returns nothing that `#[returns(…)]` could describe; leave it out");
            return;
        }
        Output::Result { ok, .. } => is_unit(ok),
        Output::Optional { whole } => type_arguments(whole).first().is_some_and(is_unit),
        Output::Value(_) => false,
    };
    let optional = matches!(signature.output, Output::Optional { .. });
    match (&returns.native, &returns.marshal) {
        _ if !unit && returns.len_of.is_some() => {} // reported by `returned_length`
        (Some(native), _) if !unit => {
            report.spanned(native, "`native = …` is for `()`, `Result<(), …>`, and `Option<()>` of an `#[optional]` function, in full where it is an alias; here the returned value's type says it");
        }
        (Some(native), None) if !optional && signature.fails.is_none() && !block_rule && returns.len_of.is_none() => {
            report.spanned(native, "`native = …` goes with `#[fails(…)]` on this function; an error type with its own rule names its status type itself");
        }
        (_, Some(marshal)) if unit => {
            report.error(marshal.span, "`()` is not converted; leave this out");
        }
        _ => {}
    }
}

/// `when = nonzero` where what is returned is a length: on success it is always 0.
pub(super) fn length_that_fails(signature: &Signature, block_rule: Option<&crate::model::Fails>, report: &mut Report) {
    if let Some(returns) = &signature.returns
        && let (Some(length), Output::Result { .. }) = (&returns.len_of, &signature.output)
        && let Some(crate::model::When::Word(word)) = signature.fails.as_ref().or(block_rule).map(|rule| &rule.when)
        && word == "nonzero"
    {
        report.error(
            length.of[0].span(),
            "any length but 0 would be a failure here (`when = nonzero`); write when the call fails, such as `when = negative`",
        );
    }
}

/// `Result<Result<…>>`: a call has one outcome.
pub(super) fn one_outcome(signature: &Signature, report: &mut Report) {
    if let Output::Result { ok, .. } = &signature.output
        && matches!(Output::of(&syn::parse_quote!(-> #ok), false), Output::Result { .. })
    {
        report.spanned(
            ok,
            "a call succeeds or fails once; write what native code returns on success, without a second `Result`",
        );
    }
}

/// A block's rule that no function uses is a mistake in the block or in its functions.
pub(super) fn block_failure_rule(block: &Block, report: &mut Report) {
    let Some(fails) = &block.defaults.fails else { return };
    // What may be an alias of `Result` is reported by its type.
    let may_fail = |import: &Import| match &import.signature.output {
        Output::Result { .. } => true,
        Output::Value(ty) => matches!(ungrouped(ty), syn::Type::Path(_)) && !is_scalar(ungrouped(ty)),
        Output::Unit | Output::Optional { .. } | Output::Never(_) => false,
    };
    if !block.functions.iter().any(may_fail) {
        report
            .error(fails.span, "no function of this block returns a `Result`, so this rule says nothing; leave it out");
    }
}
