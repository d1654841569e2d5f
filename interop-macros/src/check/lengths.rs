//! Lengths, and the buffers and strings that they belong to.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::Type;

use super::counters;
use crate::model::{Carrier, Direction, LenOf, Output, Parameter, Signature, is_scalar, is_unit, ungrouped};
use crate::report::Report;
use crate::tokens::text;

/// `#[len_of(a)]` names what has a length. One parameter tells native code that length, and one may bring it back.
pub(super) fn length_carriers(signature: &Signature, report: &mut Report) {
    let mut told: HashMap<&Ident, &Ident> = HashMap::new();
    let mut reported: HashMap<&Ident, &Ident> = HashMap::new();
    for parameter in &signature.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        for of in &len_of.of {
            if !length_carrier(parameter, of, signature, report) {
                continue;
            }
            // `#[len_of(a)] m: usize, #[len_of(a)] n: usize`
            let goes_in = !matches!(parameter.direction, Direction::Out(_));
            let first_told = if goes_in { told.insert(of, &parameter.ident) } else { None };
            let comes_out = !parameter.direction.is_in();
            let first_reported = if comes_out { reported.insert(of, &parameter.ident) } else { None };
            let what = if of == "returned" { "what is returned".to_owned() } else { format!("`{of}`") };
            if let Some(first) = first_told {
                report.error(
                    of.span(),
                    format!("the length of {what} is carried by `{first}` already; leave one `#[len_of({of})]` out"),
                );
            } else if let Some(first) = first_reported {
                report.error(
                    of.span(),
                    format!("the length of {what} is told by `{first}` already; leave one `#[len_of({of})]` out"),
                );
            }
        }
        if let (Some(nul), Some(of)) = (&len_of.nul, len_of.of.iter().find(|of| is_written_slice(signature, of))) {
            report.error(
                nul.span(),
                format!("`{of}` is a slice, which has no terminator to count; leave `nul = {nul}` out"),
            );
        }
        if let (Direction::InOut(_), [first, second, ..]) = (&parameter.direction, len_of.of.as_slice()) {
            report.error(
                second.span(),
                format!("an `#[in_out]` length is the capacity of one buffer; write `#[in_out] #[len_of({first})]`, and pass `{second}` as a pointer, `*mut T`, to an `unsafe fn`"),
            );
        }
    }
}

/// Whether the parameter can carry the length of `of`.
fn length_carrier(parameter: &Parameter, of: &Ident, signature: &Signature, report: &mut Report) -> bool {
    if *of == parameter.ident {
        report.error(of.span(), format!("`{of}` cannot carry its own length; name the slice, buffer or string"));
        return false;
    }
    let message = match signature.parameter(of) {
        _ if of == "returned" => {
            counters::returned_carrier(parameter, of, signature, report);
            return true;
        }
        None => {
            let names: Vec<_> = signature.parameters.iter().map(|parameter| parameter.ident.to_string()).collect();
            let similar = crate::words::similar(&of.to_string(), names.iter().map(String::as_str));
            let similar = similar.map(|similar| format!("; did you mean `{similar}`?"));
            format!("no parameter is named `{of}`{}", similar.unwrap_or_default())
        }
        Some(target) if target.len_of.is_some() => {
            format!("`{of}` is itself a length; name the slice, buffer or string")
        }
        Some(target) if is_scalar(ungrouped(&target.ty)) && !is_scalar(ungrouped(&parameter.ty)) => {
            let buffer = &parameter.ident;
            format!(
                "`{of}` is the number, so the attribute stands on it and names the buffer; swap the two: `#[len_of({buffer})] {of}: {}`",
                text(&target.ty)
            )
        }
        // A buffer that grows from nothing is told so where it says that it grows.
        Some(target) if target.is_plain_out() && grows(target) => return false,
        // `#[out] x: [T; 4]`: of a name that may be one, the runtime asks. No array is told its length afterwards.
        Some(target)
            if target.is_plain_out()
                && parameter.direction.is_in()
                && may_be_an_array(&target.ty)
                && signature.lengths(of).outward.is_none() =>
        {
            return true;
        }
        Some(target) if target.is_plain_out() && parameter.direction.out().is_none() => {
            let length = &parameter.ident;
            let message = format!(
                "`{of}` is not passed by the caller, so it has no length before the call; a buffer is `#[out(capacity = N)] {of}`, whose capacity is `{length}` then; if native code tells the length write `#[out]` before `#[len_of({of})]`, or `counted_by(…)` on `{of}`"
            );
            // What is owned is probably a buffer, whose capacity is missing there.
            if !matches!(ungrouped(&target.ty), syn::Type::Reference(_)) {
                report.spanned(ungrouped(&target.ty), message);
                return false;
            }
            message
        }
        Some(target) if parameter.len_of.as_ref().is_some_and(|len_of| len_of.of.len() > 1) && grows(target) => {
            format!("`{of}` grows, and then has a length of its own; leave it out here, or give it a capacity alone")
        }
        Some(_) => return true,
    };
    report.error(of.span(), message);
    false
}

/// Whether what is measured is written as a slice; of an alias rustc says the same, where the length is made.
fn is_written_slice(signature: &Signature, of: &Ident) -> bool {
    let target = signature.parameter(of);
    target.filter(|target| target.marshal.as_ref().is_none_or(|marshal| marshal.list.is_none())).is_some_and(|target| {
        match ungrouped(&target.ty) {
            syn::Type::Reference(reference) => matches!(ungrouped(&reference.elem), syn::Type::Slice(_)),
            _ => false,
        }
    })
}

/// Whether it is an array, or a name of its own that may stand for one.
fn may_be_an_array(ty: &Type) -> bool {
    const NONE: &[&str] = &["String", "CString", "OsString", "PathBuf", "OwnedFd", "OwnedHandle", "OwnedSocket"];
    match ungrouped(ty) {
        Type::Array(_) | Type::Macro(_) => true,
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            last.arguments.is_none() && !is_scalar(ty) && !NONE.iter().any(|none| last.ident == none)
        }),
        _ => false,
    }
}

fn grows(parameter: &Parameter) -> bool {
    parameter.direction.out().is_some_and(|out| out.grows().is_some())
}

/// A length goes in, comes out, or both; it is converted from the Rust length and from nothing else.
pub(super) fn length_directions(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        let target = |of: &Ident| signature.parameter(of);
        if let Direction::Out(out) = &parameter.direction {
            counters::length_that_comes_out(out, len_of, report);
            // `buffer: &mut [u8], #[out] #[len_of(buffer)] n: usize`
            let lent = |of: &&Ident| target(of).is_some_and(|target| target.direction.is_in());
            let untold = len_of.of.iter().filter(lent).find(|of| signature.lengths(of).inward.is_none());
            if let Some(of) = untold {
                report.error(
                    out.span,
                    format!("native code is not told how much room `{of}` has; write `#[in_out] #[len_of({of})]` if it is told here, or give the parameter that carries it `#[len_of({of})]`, too"),
                );
            }
        }
        if let Direction::InOut(Some(capacity)) = &parameter.direction {
            report.spanned(
                capacity,
                format!("a length is one integer; write `#[in_out]`, and the capacity on `{}`", len_of.of[0]),
            );
        }
        let is_pointer = matches!(ungrouped(&parameter.ty), Type::Reference(_) | Type::Ptr(_));
        if is_pointer && len_of.of.iter().all(|of| target(of).is_none_or(|target| !is_scalar(ungrouped(&target.ty)))) {
            let (name, of) = (&parameter.ident, &len_of.of[0]);
            let integer = match ungrouped(&parameter.ty) {
                Type::Reference(reference) => text(&reference.elem),
                Type::Ptr(pointer) => text(&pointer.elem),
                other => text(other),
            };
            report.spanned(ungrouped(&parameter.ty), format!("a length crosses as an integer; for C's pointer to one, capacity in and length out, write `#[in_out] #[len_of({of})] {name}: {integer}`"));
        }
        let only_in = |of: &&Ident| {
            target(of).is_some_and(|target| target.direction.is_in()) && signature.lengths(of).outward.is_none()
        };
        if let (Some(nul), true, Some(of)) = (&len_of.nul, parameter.direction.is_in(), len_of.of.iter().find(only_in))
            && (nul == "in_only" || nul == "out_only")
        {
            report.error(
                nul.span(),
                format!("`{of}` only goes in, and so does its length; write `nul = included` or `nul = excluded`"),
            );
        }
        if let Some(marshal) = &parameter.marshal {
            report.error(marshal.span, "a length crosses as its integer type; leave `#[marshal(…)]` out");
        }
    }
}

/// Two lengths of one value each say how they count, so that neither is guessed; `in_only` and `out_only` say it of both.
pub(super) fn words_of_two_lengths(signature: &Signature, report: &mut Report) {
    let mut seen: Vec<&LenOf> = Vec::new();
    for parameter in &signature.parameters {
        let lengths = signature.lengths(&parameter.ident);
        let (Some(inward), Some(outward)) = (lengths.inward, lengths.outward) else { continue };
        let (inward, outward) = (inward.len_of, outward.len_of);
        if std::ptr::eq(inward, outward) {
            continue; // `#[in_out]` is one
        }
        // `#[len_of(a)] m: usize, #[out] #[len_of(a, unit = bytes)] n: usize`
        let one = |first: &Option<Ident>, second: &Option<Ident>| match (first, second) {
            (Some(said), None) => Some((outward, said.clone())),
            (None, Some(said)) => Some((inward, said.clone())),
            _ => None,
        };
        let unit = one(&inward.unit, &outward.unit).map(|(unsaid, said)| (unsaid, "unit", said));
        // `nul = in_only` is said of both, and so is the unit beside it.
        let of_both = [inward, outward].into_iter().any(|len_of| len_of.nul.as_ref().is_some_and(is_of_both));
        let unit = unit.filter(|(unsaid, ..)| !of_both || unsaid.nul.is_some());
        let nul = one(&inward.nul, &outward.nul).filter(|(_, said)| !is_of_both(said));
        let nul = nul.map(|(unsaid, said)| (unsaid, "nul", said));
        if let Some((unsaid, key, said)) = unit.or(nul) {
            if !seen.iter().any(|other| std::ptr::eq(*other, unsaid)) {
                seen.push(unsaid);
                let name = &parameter.ident;
                let of = unsaid.of.iter().find(|of| *of == name).unwrap_or(name);
                let words = if key == "unit" { ["elements", "bytes"] } else { ["included", "excluded"] };
                report.error(
                    of.span(),
                    format!("the other length of `{of}` says `{key} = {said}`; say what this one counts, too: `{key} = {}` or `{key} = {}`", words[0], words[1]),
                );
            }
        } else if let (Some(here), Some(there)) = (&outward.nul, &inward.nul)
            && here != there
            && (is_of_both(here) || is_of_both(there))
            && !(here == "ends" && there == "included")
        {
            let (wrong, other) = if is_of_both(here) { (here, there) } else { (there, here) };
            report.error(
                wrong.span(),
                format!("`{wrong}` is said of both lengths of `{}`, and the other one says `nul = {other}`; write `included` or `excluded` on each", parameter.ident),
            );
        }
    }
}

fn is_of_both(nul: &Ident) -> bool {
    nul == "in_only" || nul == "out_only" || nul == "ends"
}

/// `#[returns(len_of(x), native = N)]` names an out buffer whose length nothing else reports, leaves nothing to return, and says
/// which integer the length is.
pub(super) fn returned_length(signature: &Signature, report: &mut Report) {
    let Some(len_of) = signature.returns.as_ref().and_then(|returns| returns.len_of.as_ref()) else { return };
    let of = &len_of.of[0];
    let value = match &signature.output {
        Output::Value(ty) | Output::Optional { whole: ty } => Some((ty, text(ty))),
        Output::Result { ok, .. } if !is_unit(ok) => Some((ok, text(ok))),
        Output::Result { .. } | Output::Unit | Output::Never(_) => None,
    };
    if let Some((ty, native)) = value {
        let is_result = matches!(signature.output, Output::Result { .. });
        // A rule of failure says that a `Result` is meant, and that it is not seen is said of the rule.
        if is_result || signature.fails.is_none() {
            let alias = if is_result { "" } else { ", or `Result<(), …>` in full if this is an alias of one" };
            report.spanned(ty, format!("what is returned is the length of `{of}`, which comes out with it; write `#[returns(len_of({of}, …), native = {native})]`, and `()` here{alias}"));
        }
        return;
    }
    let mut mistakes = Report::default();
    for of in &len_of.of {
        match signature.parameter(of) {
            None => mistakes.error(of.span(), format!("no parameter is named `{of}`")),
            Some(target) if target.len_of.is_some() => mistakes.error(
                of.span(),
                format!("`{of}` has no length that could be returned; name a buffer, or an array that comes out"),
            ),
            Some(target) if target.direction.is_in() && signature.lengths(of).inward.is_none() => mistakes.error(
                of.span(),
                format!("native code is not told how much room `{of}` has; give the parameter that carries it `#[len_of({of})]`"),
            ),
            Some(_) => {
                let reported = signature.carriers(of).filter(Carrier::comes_out).find_map(|carrier| carrier.parameter);
                if let Some(reported) = reported {
                    mistakes.error(of.span(), format!("the length of `{of}` comes back through `{}` already", reported.ident));
                }
            }
        }
    }
    // `#[returns(len_of(buffer))]`, on an `ssize_t` as on an `int`
    let unsaid = signature.returns.as_ref().is_some_and(|returns| returns.native.is_none());
    if unsaid && mistakes.is_empty() {
        mistakes.error(
            of.span(),
            format!("nothing says which integer native code returns; write `#[returns(len_of({of}, …), native = isize)]` for `ssize_t`, and what the header has for another: `native = c_int` for `int`"),
        );
    }
    report.absorb(mistakes);
}
