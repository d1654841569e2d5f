//! What a function that native code calls does not have.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Path, Type, TypeReference};

use super::directions::in_option;
use crate::model::{
    Code, Direction, Export, Fails, Marshal, On, Output, Parameter, Signature, When, is_unit, type_arguments, ungrouped,
};
use crate::report::Report;
use crate::tokens::{first_ident, text};

/// `alloc_with` on an import, which gives nothing to native code.
pub(super) fn allocated_for_rust(signature: &Signature, report: &mut Report) {
    let marshals = signature.parameters.iter().filter_map(|parameter| parameter.marshal.as_ref());
    for path in marshals.chain(signature.marshal_of_returned()).filter_map(|marshal| marshal.alloc_with.as_ref()) {
        report.spanned(
            path,
            "`alloc_with` is for what an export gives to native code; of what native code allocated write how it is freed: `free_with = …`",
        );
    }
}

/// One name, which is a name; and `prefix`, `rename_all` that say something.
pub(super) fn names(export: &Export, report: &mut Report) {
    match export.entry_points.as_slice() {
        [] => {}
        [name] => {
            if name.value().starts_with('#') {
                report.error(
                    name.span(),
                    "an export has a name; write it, and give it a number in a module definition file for the linker",
                );
            } else if name.value().contains('@') {
                report.error(
                    name.span(),
                    "an export has a name; leave the version out, and give it one in a version script for the linker",
                );
            }
            for (key, value) in [("prefix", &export.prefix), ("rename_all", &export.rename_all)] {
                if let Some(value) = value {
                    report.error(
                        value.span(),
                        format!("`#[entry_point(…)]` names the export, so `{key}` says nothing; leave it out"),
                    );
                }
            }
        }
        [_, second, ..] => report.error(
            second.span(),
            "an export has one name; leave this out, and write a second function that calls this one",
        ),
    }
}

/// Strings without an encoding and `bool`s without a width, as they are written. (Of an alias the types say so.)
pub(super) fn forms(export: &Export, report: &mut Report) {
    let signature = &export.signature;
    let parameters = signature.parameters.iter().filter(|parameter| parameter.len_of.is_none());
    let parameters = parameters.map(|parameter| (&parameter.ty, parameter.marshal.as_ref(), "marshal"));
    let returned = match &signature.output {
        Output::Value(ty) | Output::Result { ok: ty, .. } => Some(ty),
        Output::Unit | Output::Never(_) | Output::Optional { .. } => None,
    };
    for (ty, marshal, attribute) in
        parameters.chain(returned.map(|ty| (ty, signature.marshal_of_returned(), "returns")))
    {
        let says = |marshal: &Marshal| marshal.word.is_some() || marshal.code_page.is_some() || marshal.is_converted();
        if marshal.is_some_and(says) {
            continue;
        }
        let mentions = |names: &[&str]| {
            first_ident(quote!(#ty), &|ident| names.iter().any(|name| ident == name)).map(|ident| ident.to_string())
        };
        let strings = ["str", "OsStr", "OsString", "Path", "PathBuf", "String"];
        if export.defaults.strings.is_none()
            && let Some(name) = mentions(&strings)
        {
            let example = format!("write `strings = utf8` in `#[interop::export(…)]`, or `#[{attribute}(utf8)]`");
            report.spanned(ty, format!("a `{name}` needs an encoding; {example}"));
        } else if export.defaults.bools.is_none() && mentions(&["bool"]).is_some() {
            let example = format!("write `bools = bool8` in `#[interop::export(…)]`, or `#[{attribute}(bool8)]`");
            report.spanned(ty, format!("a `bool` needs a width; {example}"));
        }
    }
}

/// What the parameters of an export cannot be.
pub(super) fn parameters(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        if parameter.is_receiver {
            report.error(parameter.ident.span(), "an export is a function of no type; leave `#[receiver]` out");
        } else if let Some(value) = &parameter.value {
            report.error(value.span, "native code passes this, so the declaration cannot say what it is; leave `#[value(…)]` out, and ignore the parameter or check it");
        } else if let Some(span) = parameter.variadic {
            report.error(span, "a Rust function cannot read the arguments behind `...`; leave `#[variadic]` out");
        } else if let Some((span, message)) = direction(parameter, signature) {
            report.error(span, message);
        } else if let Type::Reference(reference) = ungrouped(&parameter.ty)
            && parameter.direction.is_in()
            && reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static")
        {
            let mutable = reference.mutability.map(|_| "mut ").unwrap_or_default();
            let value = text(&reference.elem);
            report.spanned(
                reference,
                format!("native code lends this until the function returns; write `&{mutable}{value}`"),
            );
        } else if let Some(marshal) = &parameter.marshal
            && let Some((span, message)) = words(marshal, !parameter.direction.is_in())
        {
            report.error(span, message);
        } else if parameter.is_converted() {
            // What it is converted to says the rest.
        } else if !parameter.direction.is_in()
            && let Some((reference, message)) = given_reference(&parameter.ty)
        {
            report.spanned(reference, message);
        } else if !parameter.direction.is_in()
            && let Some((ty, message)) = not_allocated(&parameter.ty, parameter.marshal.as_ref(), "marshal")
        {
            report.spanned(ty, message);
        }
    }
}

/// Slices and arrays whose length nobody says, as they are written: Rust must know it of what comes in, and native code of what
/// comes out.
pub(super) fn lengths(signature: &Signature, report: &mut Report) {
    let (incoming, results): (Vec<_>, Vec<_>) =
        signature.parameters.iter().partition(|parameter| parameter.direction.is_in());
    // What is converted as a whole may end in any way.
    let whole = |marshal: Option<&Marshal>| marshal.is_some_and(|marshal| marshal.with.is_some());
    for Parameter { ident, ty, .. } in incoming.iter().filter(|parameter| !whole(parameter.marshal.as_ref())) {
        if is_slice(ty) && signature.lengths(ident).is_empty() {
            report.spanned(
                ty,
                format!("nobody carries the length of this slice; write `#[len_of({ident})]` on the parameter that does, such as `#[len_of({ident})] n: usize`"),
            );
        }
    }
    let returned = match &signature.output {
        Output::Value(ty) | Output::Result { ok: ty, .. } if !is_unit(ty) => {
            Some((ty, whole(signature.marshal_of_returned())))
        }
        _ => None,
    };
    let results = results.into_iter().map(|parameter| (&parameter.ty, whole(parameter.marshal.as_ref())));
    let results = returned.into_iter().chain(results);
    // Native code may have said itself how many there are to be.
    let is_said = incoming.iter().any(|parameter| parameter.len_of.is_some());
    let is_array = |(ty, whole): (&Type, bool)| is_array(ty) && !whole;
    if !is_said && let (Some((array, _)), true) = (results.clone().next(), results.clone().all(is_array)) {
        report.spanned(
            array,
            "nothing tells native code the length of this array; add a parameter such as `#[out] length: usize`, and return the length, too",
        );
    }
}

/// `&[T]`, `&mut [T]` and their `Option`s.
fn is_slice(ty: &Type) -> bool {
    let elem = match ungrouped(ty) {
        Type::Reference(reference) => Some(reference.elem.clone()),
        ty => in_option(ty).map(|reference| reference.elem),
    };
    elem.is_some_and(|elem| matches!(ungrouped(&elem), Type::Slice(_)))
}

/// What native code gets as a pointer to the first of several.
fn is_array(ty: &Type) -> bool {
    let inner = type_arguments(ty).into_iter().next();
    is_slice(ty)
        || last_is(ty, &["Vec"])
        || last_is(ty, &["Option"]) && inner.is_some_and(|inner| last_is(&inner, &["Vec"]))
}

/// What an export does not do yet with the direction of a parameter.
fn direction(parameter: &Parameter, signature: &Signature) -> Option<(Span, String)> {
    let Parameter { ident, ty, direction, len_of, .. } = parameter;
    let back = signature.lengths(ident).outward.is_some();
    match (direction, len_of) {
        (Direction::Out(out), _) if out.is_buffer() => Some((
            out.span,
            format!("an export does not fill native code's buffers yet; write `{ident}: &mut [MaybeUninit<…>]`, without `#[out(…)]`, and `#[len_of({ident})]` on its length"),
        )),
        (Direction::Out(out), _) if out.on != On::Success => Some((
            out.span,
            "an export gives its results where it succeeds; write `#[out]`, and let the failure's code say the rest"
                .to_owned(),
        )),
        (Direction::InOut(Some(capacity)), _) => Some((
            capacity.span(),
            "an export does not change strings in native code's buffers yet; take the buffer as `&mut [u8]`, with `#[len_of(…)]` on its length".to_owned(),
        )),
        (Direction::Out(_), Some(len_of)) => Some((
            len_of.of[0].span(),
            "an export does not tell lengths by itself yet; leave `#[len_of(…)]` out: the body returns the length, too"
                .to_owned(),
        )),
        (Direction::InOut(_), Some(len_of)) => Some((
            len_of.of[0].span(),
            format!(
                "an export does not read a length behind a pointer yet; write `{ident}: &mut {}`, and `{}` as the pointer, in an `unsafe fn`",
                text(ty),
                len_of.of[0]
            ),
        )),
        (Direction::InOut(_), None) if is_owned(ty) && !parameter.is_converted() => Some((
            ty.span(),
            format!("an export does not replace what is owned yet; write the pointer, `{ident}: &mut *mut …`"),
        )),
        (Direction::InOut(_), None) if !signature.lengths(ident).is_empty() && !back => Some((
            ident.span(),
            "an export does not change strings in native code's buffers yet; take the buffer as `&mut [u8]`, with `#[len_of(…)]` on its length".to_owned(),
        )),
        _ => None,
    }
}

/// A type that owns memory, as it is written.
fn is_owned(ty: &Type) -> bool {
    last_is(ty, &["Box", "CString", "OsString", "PathBuf", "String", "Vec"])
}

/// Whether it is a path that ends with one of these.
fn last_is(ty: &Type, names: &[&str]) -> bool {
    let Type::Path(path) = ungrouped(ty) else { return false };
    path.path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
}

/// What owns memory, of which nothing says where native code's copy of it is allocated.
fn not_allocated<'a>(ty: &'a Type, marshal: Option<&Marshal>, word: &str) -> Option<(&'a Type, String)> {
    let inner = type_arguments(ty).into_iter().next();
    let owned = is_owned(ty) || last_is(ty, &["Option"]) && inner.is_some_and(|inner| is_owned(&inner));
    if !owned || marshal.is_some_and(|marshal| marshal.alloc_with.is_some()) {
        return None;
    }
    let message = format!(
        "native code frees this, and nothing says how it is allocated; write `#[{word}(alloc_with = malloc)]`, or the path of a type that implements `interop::Allocate`"
    );
    Some((ty, message))
}

/// Words of `#[marshal(…)]` or `#[returns(…)]` that an export has not.
fn words(marshal: &Marshal, given: bool) -> Option<(Span, String)> {
    let Marshal { free_with, copied, lossy, truncate, list, counted_by, alloc_with, .. } = marshal;
    let freed = free_with.as_ref().map(Spanned::span).or(*copied);
    if let Some(span) = freed {
        let instead = if given {
            "say how what native code gets is allocated: `alloc_with = malloc`, or a type that implements `interop::Allocate`"
        } else {
            "what native code passes stays its own; leave it out"
        };
        return Some((span, format!("this is for what native code gives to Rust; {instead}")));
    }
    if let (Some(path), false) = (alloc_with, given) {
        return Some((
            path.span(),
            "`alloc_with` is for what native code gets; this comes from it, and stays its own, so leave it out"
                .to_owned(),
        ));
    }
    if let Some(counted) = counted_by {
        return Some((
            counted.span,
            "an export does not tell lengths by itself yet; leave `counted_by(…)` out, and give the length as an `#[out]`"
                .to_owned(),
        ));
    }
    let word = lossy.map(|span| (span, "`lossy`", "take a `&CStr`, and convert it in the body"));
    let word = word.or(truncate.map(|span| (span, "`truncate`", "leave it out")));
    let listed = |list: &Ident| (list.span(), "lists that have no length", "take the pointer, in an `unsafe fn`");
    let word = word.or(list.as_ref().map(listed));
    let each = |path: &Path| (path.span(), "elements of their own", "take or give the pointer, in an `unsafe fn`");
    let (span, what, instead) = word.or(marshal.frees_each().map(each))?;
    Some((span, format!("an export does not have {what} yet; {instead}")))
}

/// A reference that native code would keep beyond the call.
fn given_reference(ty: &Type) -> Option<(TypeReference, String)> {
    let reference = match ungrouped(ty) {
        Type::Reference(reference) => reference.clone(),
        ty => in_option(ty)?,
    };
    if reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static") {
        return None;
    }
    let value = text(&reference.elem);
    if reference.mutability.is_some() {
        let message = format!("what native code gets is declared as the value; write `{value}`");
        return Some((reference, message));
    }
    let owned = if value == "str" || value == "CStr" {
        ", or `String` with `alloc_with = malloc` for a copy that it frees"
    } else {
        ""
    };
    let message = format!("native code may keep what it gets; write `&'static {value}`{owned}");
    Some((reference, message))
}

/// What an export cannot return.
pub(super) fn returned(signature: &Signature, report: &mut Report) {
    let value = match &signature.output {
        Output::Never(ty) => {
            return report.spanned(
                ty,
                "native code waits for this function to return; write what it returns, or leave `-> !` out",
            );
        }
        Output::Unit => None,
        Output::Value(ty) | Output::Result { ok: ty, .. } => Some(ty),
        Output::Optional { whole } => Some(whole),
    };
    if let Some(returns) = &signature.returns {
        let span = returns.span.unwrap_or_else(Span::call_site);
        if returns.len_of.is_some() {
            return report.error(
                span,
                "an export does not tell lengths by itself yet; leave `len_of(…)` out, and return the length",
            );
        }
        if let Some(native) = &returns.native
            && !matches!(signature.output, Output::Result { .. })
        {
            return report
                .spanned(native, "an export returns what its body returns; write that as the function's return type");
        }
        if let Some((span, message)) = returns.marshal.as_ref().and_then(|marshal| words(marshal, true)) {
            return report.error(span, message);
        }
    }
    let value = value.filter(|_| !signature.marshal_of_returned().is_some_and(Marshal::is_converted));
    if let Some((reference, message)) = value.and_then(given_reference) {
        report.spanned(reference, message);
    } else if let Some((ty, message)) =
        value.and_then(|ty| not_allocated(ty, signature.marshal_of_returned(), "returns"))
    {
        report.spanned(ty, message);
    }
}

/// How an export fails.
pub(super) fn outcome(export: &Export, report: &mut Report) {
    let signature = &export.signature;
    if let Some(span) = signature.last_error {
        return report.error(span, "an export says why it failed with its rule; return a `Result`, and write `fails(when = …, code = last_error)`");
    }
    let rule = signature.rule(&export.defaults);
    let Output::Result { ok, .. } = &signature.output else {
        if let Some(rule) = rule {
            report.error(
                rule.span,
                "nothing named `Result` is returned that could fail; write `-> Result<…, …>`, in full where it is an alias",
            );
        }
        return;
    };
    if let Some(panics) = &export.panics {
        report.error(
            panics.span,
            "a panic of a function that returns a `Result` is its declared failure; leave `panics` out",
        );
    }
    let Some(rule) = rule else {
        if !is_unit(ok) {
            report.spanned(
                ok,
                "nothing says what native code gets where this fails; write `fails(when = …, code = …)`, or `Result<(), …>` with an error type that implements `interop::IntoStatus`, and the value as an `#[out]`",
            );
        }
        return;
    };
    rule_of(rule, ok, report);
}

/// A rule that can be turned round.
fn rule_of(rule: &Fails, ok: &Type, report: &mut Report) {
    match &rule.when {
        When::Word(word) if word == "never" => {
            report.error(word.span(), "native code would not see that this fails; return the value without `Result`, and write `panics = …` for what native code gets then");
        }
        When::Word(word) if word == "last_error_set" => {
            report.error(word.span(), "an export says by what it returns that it failed; write `when = negative_one`, `negative`, `zero`, `nonzero` or `null`");
        }
        When::Path(path) => {
            report.spanned(path, "a function tells a failure and makes none; write `when = negative_one`, `negative`, `zero`, `nonzero` or `null`");
        }
        When::Word(word) if word == "null" && is_unit(ok) => {
            report.error(
                word.span(),
                "nothing says which pointer a success is; return one, or write another rule, such as `when = nonzero`",
            );
        }
        When::Word(_) => {}
    }
    if let Code::Call(path, _) = &rule.code {
        report.spanned(path, "an export says why it failed in a place that native code knows; write `code = errno`, `last_error` or `returned`");
    }
}
