//! Which way values go, and the words that only one way has.

use proc_macro2::{Ident, Span};
use syn::{Expr, Type};

use crate::lifetimes::Lifetimes;
use crate::model::{Block, Carrier, DataKind, Direction, Given, Marshal, Output, Parameter, Signature, ungrouped};
use crate::report::Report;
use crate::tokens::text;
use crate::words;

/// `#[out] x: &mut T`: the attribute says that a pointer crosses, so the type is that of the value.
pub(super) fn values_that_come_out(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        if let Some((reference, owned)) = borrowed_buffer(parameter) {
            report.spanned(
                reference,
                format!("what native code writes to a buffer of the call's is owned; write `{owned}`"),
            );
            continue;
        }
        if let (Direction::Out(_), Some(reference)) = (&parameter.direction, in_option(&parameter.ty))
            && reference.lifetime.is_none()
        {
            let value = text(&reference.elem);
            report.spanned(reference, format!("what comes out is borrowed for a lifetime that is written; write `&'static {value}` for what native code keeps, or the lifetime of the parameter that it belongs to"));
            continue;
        }
        let Type::Reference(reference) = ungrouped(&parameter.ty) else { continue };
        let (mutable, lifetime) = (reference.mutability.is_some(), reference.lifetime.is_some());
        let (name, value) = (&parameter.ident, text(&reference.elem));
        let slice = matches!(ungrouped(&reference.elem), Type::Slice(_));
        let message = match parameter.direction {
            _ if parameter.len_of.is_some() => continue, // a length has a rule of its own
            Direction::Out(_) if mutable && slice => format!(
                "a buffer is lent by the caller; leave `#[out]` out, and give the parameter that carries its length `#[len_of({name})]`, or `#[in_out] #[len_of({name})]` if the filled length comes back"
            ),
            Direction::Out(_) if mutable => {
                format!(
                    "an `#[out]` parameter is declared as the value that comes out; write `{value}`, or leave `#[out]` out to lend it"
                )
            }
            Direction::Out(_) if !lifetime && is_text(&reference.elem) => {
                format!(
                    "what comes out is borrowed for a lifetime that is written; write `&'static {value}` for what native code keeps, or the lifetime of the parameter that it belongs to"
                )
            }
            Direction::Out(_) if !lifetime => format!(
                "an `#[out]` parameter is declared as the value that comes out; write `{value}`, or, for a string that native code keeps, `&'static str` or `&'static CStr`"
            ),
            Direction::InOut(_) if mutable => {
                format!(
                    "an `#[in_out]` parameter is declared as the value that native code replaces; write `{value}`, or leave `#[in_out]` out to lend it"
                )
            }
            _ => continue,
        };
        report.spanned(reference, message);
    }
}

/// `#[out(capacity = …)] name: &str`, and the owned type that belongs there.
fn borrowed_buffer(parameter: &Parameter) -> Option<(&syn::TypeReference, String)> {
    let Direction::Out(out) = &parameter.direction else { return None };
    let Type::Reference(reference) = ungrouped(&parameter.ty) else { return None };
    if !out.is_buffer() || reference.mutability.is_some() {
        return None;
    }
    let owned = match ungrouped(&reference.elem) {
        Type::Slice(slice) => format!("Vec<{}>", text(&slice.elem)),
        Type::Path(path) => match path.path.segments.last()?.ident.to_string().as_str() {
            "str" => "String".to_owned(),
            "CStr" => "CString".to_owned(),
            "OsStr" => "OsString".to_owned(),
            "Path" => "PathBuf".to_owned(),
            _ => return None,
        },
        _ => return None,
    };
    Some((reference, owned))
}

/// What only comes out behind a reference.
fn is_text(ty: &Type) -> bool {
    const TEXTS: &[&str] = &["str", "CStr", "OsStr", "Path", "U16CStr", "U32CStr", "WideCStr"];
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| TEXTS.iter().any(|text| last.ident == text)),
        Type::Slice(_) => true,
        _ => false,
    }
}

/// The reference of an `Option<&T>`.
pub(super) fn in_option(ty: &Type) -> Option<syn::TypeReference> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    path.path.segments.last().filter(|last| last.ident == "Option")?;
    match ungrouped(crate::model::type_arguments(ungrouped(ty)).first()?) {
        Type::Reference(reference) => Some(reference.clone()),
        _ => None,
    }
}

/// Capacities that are no number of units, or that the stub does not have before the call.
pub(super) fn capacities(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let capacity = match &parameter.direction {
            Direction::Out(out) => out.capacity.as_ref(),
            Direction::InOut(capacity) => capacity.as_deref(),
            Direction::In => None,
        };
        let Some(capacity) = capacity else { continue };
        let literal = |expression: &Expr| match expression {
            Expr::Lit(syn::ExprLit { lit, .. }) => Some(lit.clone()),
            _ => None,
        };
        match bare(capacity) {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                let number = if text.value().parse::<usize>().is_ok() { text.value() } else { "256".to_owned() };
                report.error(
                    text.span(),
                    format!(
                        "how many units the buffer has is a number; write it without quotes: `capacity = {number}`"
                    ),
                );
            }
            Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) if literal(expr).is_some() => {
                report.spanned(capacity, "a buffer has no fewer units than none; write how many: `capacity = 256`");
            }
            Expr::Path(path) => {
                let of = path.path.get_ident().and_then(|name| signature.parameter(name));
                if let Some(hidden) = of.filter(|of| is_hidden(of)) {
                    report.spanned(path, format!("the caller does not pass `{}`; write a number or a constant, `capacity = 256`, or a parameter that the caller passes", hidden.ident));
                }
            }
            _ => {}
        }
    }
}

/// A value that names another parameter names one that the caller passes, and nothing of it comes back.
pub(super) fn values(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let Some(value) = &parameter.value else { continue };
        if let Given::Expression(expression) = &value.given
            && let Expr::Path(path) = bare(expression)
            && let Some(hidden) =
                path.path.get_ident().and_then(|name| signature.parameter(name)).filter(|of| is_hidden(of))
        {
            report.spanned(
                path,
                format!("the caller does not pass `{}`; write a number or a constant, or a parameter that the caller passes", hidden.ident),
            );
        }
        if let Some(carrier) = signature.carriers(&parameter.ident).find(Carrier::comes_out) {
            let of = carrier.len_of.of.iter().find(|of| **of == parameter.ident);
            report.error(
                of.map_or(value.span, Ident::span),
                format!(
                    "the caller does not see `{}`, so nothing of it comes back; leave `#[value(…)]` out",
                    parameter.ident
                ),
            );
        }
    }
}

/// A result that leaves its lifetime out takes that of the only parameter that has one, and what the declaration gives is such a
/// parameter, which the generated function does not have: rustc would not see it.
pub(super) fn borrowed_from_values(signature: &Signature, report: &mut Report) {
    if signature.lends_itself() {
        return; // then it is that of `self`
    }
    let outs = signature.parameters.iter().filter(|parameter| !matches!(parameter.direction, Direction::In));
    let outs = outs.filter(|parameter| parameter.value.is_none()).map(|parameter| &parameter.ty);
    let mut returned = signature.output.written().into_iter().chain(outs);
    let Some(returned) = returned.find(|ty| Lifetimes::of(ty).elide()) else { return };
    let lends = |parameter: &&Parameter| {
        let lifetimes = Lifetimes::of(&parameter.ty);
        parameter.value.is_some() && (lifetimes.elide() || lifetimes.mention_any())
    };
    let mut passed = signature.passed().map(|parameter| Lifetimes::of(&parameter.ty));
    if !passed.any(|lifetimes| lifetimes.elide() || lifetimes.mention_any() || lifetimes.mention_static()) {
        return; // there is none to take, which rustc says
    }
    if let Some(hidden) = signature.parameters.iter().find(lends) {
        report.spanned(
            returned,
            format!(
                "this may be borrowed from `{}`, which the caller does not pass; write its lifetime: `'static` for what native code keeps, or that of the parameter that it belongs to",
                hidden.ident
            ),
        );
    }
}

/// Whether the caller does not pass it.
fn is_hidden(parameter: &Parameter) -> bool {
    parameter.len_of.is_some() || parameter.value.is_some() || matches!(parameter.direction, Direction::Out(_))
}

/// Without what `macro_rules!` and people put around it.
fn bare(expression: &Expr) -> &Expr {
    match expression {
        Expr::Group(group) => bare(&group.expr),
        Expr::Paren(paren) => bare(&paren.expr),
        other => other,
    }
}

/// `#[out(on = failure)]` and `always` say something only where the call can fail.
pub(super) fn when_values_come_out(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let Some(out) = parameter.direction.out() else { continue };
        if out.on != crate::model::On::Success && !matches!(signature.output, Output::Result { .. }) {
            report.error(out.span, "nothing named `Result` is returned, so the call cannot fail; leave `on = …` out, or write `-> Result<…, …>`");
        }
        if out.on != crate::model::On::Success && out.is_buffer() {
            report.error(out.span, "a buffer that the stub makes exists in any case; leave `on = …` out");
        }
    }
}

/// `grow` and `query` say how the capacity changes; one buffer of a call can.
pub(super) fn growing_buffers(signature: &Signature, block_rule: bool, report: &mut Report) {
    let mut first: Option<&Ident> = None;
    for parameter in &signature.parameters {
        let Some(out) = parameter.direction.out() else { continue };
        match (&out.capacity, &out.grow, out.query) {
            (None, Some(grow), _) => {
                report.error(grow.span, "a buffer that grows begins with a capacity; write `capacity = …, grow`")
            }
            (Some(capacity), None, None) => {
                if let Some(zero) = zero(capacity) {
                    report.error(zero, "nothing fits into a buffer of no units; write how many it needs, `capacity = 0, grow` to begin with none, or `query` to ask for the size");
                }
            }
            (Some(_), _, Some(query)) => report.error(query, "`query` asks for the capacity; leave `capacity = …` out"),
            _ => {}
        }
        if let Some(span) = out.grows() {
            if matches!(signature.output, Output::Result { .. }) && signature.fails.is_none() && !block_rule {
                report.error(span, "an error type's own rule does not say when a buffer was too small; write `#[fails(when = …, code = …)]`");
            }
            if let Some(first) = first {
                report.error(
                    span,
                    format!("one buffer of a call can grow, and `{first}` does; give this one a capacity"),
                );
            }
            first = Some(&parameter.ident);
        }
        if let Some(crate::model::Grow { span, when: Some(_) }) = &out.grow
            && matches!(signature.output, Output::Unit | Output::Never(_))
            && signature.returns.as_ref().is_none_or(|returns| returns.len_of.is_none() && returns.native.is_none())
        {
            report.error(
                *span,
                "nothing is returned that could say that the buffer was too small; write `grow` alone, or declare what is returned, with `#[returns(native = …)]` if the caller need not see it",
            );
        }
        if let Some(query) = out.query
            && signature.lengths(&parameter.ident).outward.is_none()
        {
            report.error(query, format!("nothing reports the size that `query` asks for; write `#[in_out] #[len_of({0}, …)]` on a parameter, or `#[returns(len_of({0}, …))]`", parameter.ident));
        }
    }
}

/// Where a number is written as `0`.
fn zero(expression: &Expr) -> Option<Span> {
    match expression {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => {
            (number.base10_digits() == "0").then(|| number.span())
        }
        Expr::Group(group) => zero(&group.expr), // came through `macro_rules!`
        Expr::Paren(paren) => zero(&paren.expr),
        _ => None,
    }
}

/// `lossy`, `copied` and `free_with` are about what comes out: a string that goes in is Unicode, and what its encoding lacks is an
/// error; native code does not own it.
pub(super) fn words_of_what_comes_out(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        if let (Direction::In, None, Some(Marshal { free_with: Some(path), .. })) =
            (&parameter.direction, &parameter.len_of, &parameter.marshal)
        {
            report.spanned(path, "`free_with` is for what comes out of native code; this one goes in, and stays the caller's, so leave it out");
        }
        if let (Direction::In, None, Some(Marshal { copied: Some(span), .. })) =
            (&parameter.direction, &parameter.len_of, &parameter.marshal)
        {
            report.error(
                *span,
                "`copied` is for what comes out of native code, which keeps it; this one goes in, so leave it out",
            );
        }
        if let (Direction::In, None, Some(Marshal { lossy: Some(span), .. })) =
            (&parameter.direction, &parameter.len_of, &parameter.marshal)
        {
            report
                .error(*span, "`lossy` is for strings that come out of native code; this one goes in, so leave it out");
        }
    }
}

/// `free_with = name` of a function of this block, which takes the pointer and nothing else.
pub(super) fn freeing_functions(signature: &Signature, unfit: &[(Ident, String)], report: &mut Report) {
    for (_, path) in crate::plan::frees(signature) {
        let in_self =
            path.segments.len() == 2 && path.segments[0].ident == "self" && path.segments[1].ident == signature.ident;
        if path.is_ident(&signature.ident) || in_self {
            report.spanned(
                path,
                format!(
                    "`{}` makes this and does not free it; name the function that frees what it makes",
                    signature.name()
                ),
            );
            continue;
        }
        let unfit = path.get_ident().and_then(|name| unfit.iter().find(|(function, _)| function == name));
        if let Some((name, why)) = unfit {
            report.spanned(
                path,
                format!("`{name}` {why}, and `free_with` names a function that takes the pointer and nothing else"),
            );
        }
    }
}

/// Everything from the first `#[variadic]` on is variadic; that may be everything, since C23. The caller alone knows how
/// much that is, so a convention by which the callee cleans up has none.
pub(super) fn variadic_parameters(signature: &Signature, report: &mut Report) {
    let Some(first) = signature.variadic() else { return };
    let convention = signature.abi.value();
    if let Some(span) = signature.parameters[first].variadic
        && words::cleaned_up_by_the_callee(&convention)
    {
        report.error(span, caller_cleans_up(&convention));
    }
    if let Some(second) = signature.parameters[first + 1..].iter().find_map(|parameter| parameter.variadic) {
        report.error(second, "everything after the first `#[variadic]` parameter is variadic; leave this one out");
    }
}

/// The same of functions with `...`, which go no further then.
pub(super) fn raw_variadic_functions(block: &mut Block, report: &mut Report) {
    let convention = block.abi.value();
    if words::cleaned_up_by_the_callee(&convention) {
        block.data.retain(|data| {
            let is_variadic = matches!(data.kind, DataKind::Variadic { .. });
            if is_variadic {
                report.error(data.ident.span(), caller_cleans_up(&convention));
            }
            !is_variadic
        });
    }
}

fn caller_cleans_up(convention: &str) -> String {
    format!("no `{convention}` function has C's `...`; declare it in a second block, `unsafe extern \"C\"`")
}
