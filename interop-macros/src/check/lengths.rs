//! Lengths, and the buffers and strings that they belong to.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::Type;

use super::counted;
use crate::model::{Direction, Function, Output, Parameter, is_scalar, is_unit, ungrouped};
use crate::report::Report;
use crate::tokens::text;

/// `#[len_of(a)]` names a parameter that the caller passes, and is the only one that does.
pub(super) fn length_carriers(function: &Function, report: &mut Report) {
    let mut carriers: HashMap<&Ident, &Ident> = HashMap::new();
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        let of = &len_of.of;
        if *of == parameter.ident {
            report.error(of.span(), format!("`{of}` cannot carry its own length; name the slice, buffer or string"));
            continue;
        }
        match function.parameter(of).map(|index| &function.parameters[index]) {
            _ if of == "returned" => {
                counted::returned_carrier(parameter, len_of, function, report);
                if let Some(first) = carriers.insert(of, &parameter.ident) {
                    report.error(of.span(), format!("the length of what is returned is told by `{first}` already; leave one `#[len_of(returned)]` out"));
                }
            }
            None => {
                let similar = crate::names::similar(
                    &of.to_string(),
                    function
                        .parameters
                        .iter()
                        .map(|p| p.ident.to_string())
                        .collect::<Vec<_>>()
                        .iter()
                        .map(String::as_str),
                )
                .map(|similar| format!("; did you mean `{similar}`?"));
                report.error(of.span(), format!("no parameter is named `{of}`{}", similar.unwrap_or_default()));
            }
            Some(target) if target.len_of.is_some() => {
                report.error(of.span(), format!("`{of}` is itself a length; name the slice, buffer or string"));
            }
            Some(target) if is_scalar(ungrouped(&target.ty)) && !is_scalar(ungrouped(&parameter.ty)) => {
                let buffer = &parameter.ident;
                report.error(of.span(), format!("`{of}` is the number, so the attribute stands on it and names the buffer; swap the two: `#[len_of({buffer})] {of}: {}`", text(&target.ty)));
            }
            Some(target) if target.is_plain_out() && parameter.direction.out().is_none() => {
                report.error(of.span(), format!("`{of}` is not passed by the caller, so its length is not known; if native code tells it write `#[out] #[len_of({of})]` here, or `counted_by(…)` there"));
            }
            Some(_) => {
                if let Some(first) = carriers.insert(of, &parameter.ident) {
                    report.error(
                        of.span(),
                        format!(
                            "the length of `{of}` is carried by `{first}` already; leave one `#[len_of({of})]` out"
                        ),
                    );
                }
            }
        }
    }
}

/// A length goes in, or in and out; it is converted from the Rust length and from nothing else.
pub(super) fn length_directions(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        let target = function.parameter(&len_of.of).map(|index| &function.parameters[index]);
        if let Direction::Out(out) = &parameter.direction
            && (len_of.of == "returned" || target.is_none_or(Parameter::is_plain_out))
        {
            counted::length_that_comes_out(out, len_of, report);
        } else if let Direction::Out(out) = &parameter.direction {
            report.error(
                out.span,
                format!("a length that only comes out does not tell native code the capacity; write `#[in_out] #[len_of({0})]`, or `#[out]` without `#[len_of({0})]`", len_of.of),
            );
        }
        if let Direction::InOut(Some(capacity)) = &parameter.direction {
            report.spanned(
                capacity,
                format!("a length is one integer; write `#[in_out]`, and the capacity on `{}`", len_of.of),
            );
        }
        let is_pointer = matches!(ungrouped(&parameter.ty), Type::Reference(_) | Type::Ptr(_));
        if is_pointer && target.is_none_or(|target| !is_scalar(ungrouped(&target.ty))) {
            let (name, of) = (&parameter.ident, &len_of.of);
            let integer = match ungrouped(&parameter.ty) {
                Type::Reference(reference) => text(&reference.elem),
                Type::Ptr(pointer) => text(&pointer.elem),
                other => text(other),
            };
            report.spanned(ungrouped(&parameter.ty), format!("a length crosses as an integer; for C's pointer to one, capacity in and length out, write `#[in_out] #[len_of({of})] {name}: {integer}`"));
        }
        if let (Some(nul), true, Some(true)) =
            (&len_of.nul, parameter.direction.is_in(), target.map(|target| target.direction.is_in()))
            && (nul == "in_only" || nul == "out_only")
        {
            report.error(
                nul.span(),
                format!(
                    "`{}` only goes in, and so does its length; write `nul = included` or `nul = excluded`",
                    len_of.of
                ),
            );
        }
        if let Some(marshal) = &parameter.marshal {
            report.error(marshal.span, "a length crosses as its integer type; leave `#[marshal(…)]` out");
        }
    }
}

/// `#[returns(len_of(x))]` names an out buffer whose length nothing else reports, and leaves nothing to return.
pub(super) fn returned_length(function: &Function, report: &mut Report) {
    let Some(len_of) = function.returns.as_ref().and_then(|returns| returns.len_of.as_ref()) else { return };
    let of = &len_of.of;
    let value = match &function.output {
        Output::Value(ty) | Output::Optional { whole: ty } => Some((ty, text(ty))),
        Output::Result { ok, .. } if !is_unit(ok) => Some((ok, text(ok))),
        Output::Result { .. } | Output::Unit | Output::Never(_) => None,
    };
    if let Some((ty, native)) = value {
        let is_result = matches!(function.output, Output::Result { .. });
        // A rule of failure says that a `Result` is meant, and that it is not seen is said of the rule.
        if is_result || function.fails.is_none() {
            let alias = if is_result { "" } else { ", or `Result<(), …>` in full if this is an alias of one" };
            report.spanned(ty, format!("what is returned is the length of `{of}`, which comes out with it; write `#[returns(len_of({of}, …), native = {native})]`, and `()` here{alias}"));
        }
        return;
    }
    match function.parameter(of).map(|index| &function.parameters[index]) {
        None => report.error(of.span(), format!("no parameter is named `{of}`")),
        Some(target) if target.len_of.is_some() => report.error(
            of.span(),
            format!("`{of}` has no length that could be returned; name a buffer, or an array that comes out"),
        ),
        Some(target) if target.direction.is_in() && !function.parameters.iter().any(|other| other.len_of.as_ref().is_some_and(|len_of| len_of.of == *of)) => report.error(
            of.span(),
            format!("native code is not told how much room `{of}` has; give the parameter that carries it `#[len_of({of})]`"),
        ),
        Some(_) => {
            let reported = function.parameters.iter().find(|parameter| {
                !parameter.direction.is_in() && parameter.len_of.as_ref().is_some_and(|len_of| len_of.of == *of)
            });
            let carrier = function.parameters.iter().find_map(|parameter| {
                Some((&parameter.ident, parameter.len_of.as_ref().filter(|carried| carried.of == *of)?))
            });
            if let Some((carrier, carried)) = carrier {
                let words = [("unit", &len_of.unit, &carried.unit), ("nul", &len_of.nul, &carried.nul)];
                for (key, here, there) in words {
                    if let (Some(here), Some(there)) = (here, there)
                        && here != there
                    {
                        report.error(here.span(), format!("`{carrier}` says `{key} = {there}` of the same buffer; leave one of the two out (`nul = in_only` and `out_only` are for a terminator that is counted one way)"));
                    }
                }
            }
            if let Some(reported) = reported {
                report.error(of.span(), format!("the length of `{of}` comes back through `{}` already", reported.ident));
            }
        }
    }
}
