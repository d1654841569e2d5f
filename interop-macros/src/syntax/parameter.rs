//! A parameter, with its attributes.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{FnArg, Pat};

use super::KEYWORD;
use super::attribute::{self, Once, unknown};
use crate::model::{Direction, Parameter, Value};
use crate::report::Report;
use crate::{habits, words};

/// The parameter, but for `self`.
pub(super) fn parameter(input: &FnArg, report: &mut Report) -> Option<Parameter> {
    let FnArg::Typed(typed) = input else {
        return None;
    };
    let ident = match &*typed.pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() => {
            pat.ident.clone()
        }
        Pat::Wild(wild) => {
            report.error(wild.span(), "name the parameter; a name that begins with `_` is fine");
            Ident::new("_unnamed", wild.span())
        }
        other => {
            report.spanned(other, "a declared parameter is a name, not a pattern");
            Ident::new("_pattern", other.span())
        }
    };
    let mut attributes = Vec::new();
    let mut direction = Once::new();
    let mut len_of = Once::new();
    let mut marshal = Once::new();
    let mut receiver = Once::new();
    let mut value: Option<Value> = None;
    let mut variadic = Once::new();
    for attribute in &typed.attrs {
        let span = attribute.path().span();
        let name = attribute.path().get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
        match name.as_str() {
            "out" => {
                let value = attribute::out(attribute, report);
                direction.set(span, &name, Direction::Out(Box::new(value)), report);
            }
            "in_out" => {
                let value = attribute::in_out(attribute, report);
                direction.set(span, &name, Direction::InOut(value), report);
            }
            "len_of" => {
                if let Some(value) = attribute::len_of(attribute, report) {
                    len_of.set(span, &name, value, report);
                }
            }
            "marshal" => {
                if let Some(value) = attribute::marshal(attribute, report) {
                    marshal.set(span, &name, value, report);
                }
            }
            "receiver" => {
                attribute::bare(attribute, report);
                // The caller passes it, and nothing else.
                direction.set(span, &name, Direction::In, report);
                receiver.set(span, &name, span, report);
            }
            "value" => {
                // It is a direction of its own.
                direction.set(span, &name, Direction::In, report);
                let given = attribute::value_given(attribute, report);
                value = value.or(given);
            }
            "variadic" => {
                attribute::bare(attribute, report);
                variadic.set(span, &name, span, report);
            }
            "returns" => report.error(span, "`#[returns]` belongs on the function; for a parameter write `#[marshal(…)]`"),
            "optional" => report.spanned(attribute, habits::parameter("optional").unwrap_or_default()),
            other if words::FUNCTION.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on the function"));
            }
            "cfg" | "cfg_attr" => report.error(
                span,
                "a parameter cannot come and go with the platform; declare the function twice, each under its `#[cfg(…)]`",
            ),
            "doc" => report.error(attribute.span(), "rustdoc shows no documentation of parameters; write it on the function"),
            other if words::LINTS.contains(&other) => attributes.push(attribute.clone()),
            other if other.starts_with(KEYWORD) => {
                report.hint(span, habits::parameter(&other[KEYWORD.len()..]).unwrap_or_default());
            }
            other => match habits::parameter(other) {
                Some(habit) => report.error(span, habit),
                None => report.error(span, unknown("attribute", other, words::PARAMETER)),
            },
        }
    }
    let len_of = len_of.take();
    if let (Some(value), Some(_)) = (&value, &len_of) {
        report.error(
            value.span,
            "a length is filled with what it measures, and nothing else; leave `#[value(…)]` or `#[len_of(…)]` out",
        );
    }
    let is_receiver = receiver.take();
    if let (Some(span), Some(_)) = (is_receiver, &len_of) {
        report.error(span, "a length is no object; leave `#[receiver]` or `#[len_of(…)]` out");
    }
    Some(Parameter {
        attributes,
        local: ident.clone(),
        pattern: ident.to_token_stream(),
        rebound: false,
        ident: ident.unraw(),
        declared: ident,
        ty: (*typed.ty).clone(),
        is_receiver: is_receiver.is_some(),
        direction: direction.take().unwrap_or(Direction::In),
        value,
        len_of,
        marshal: marshal.take(),
        variadic: variadic.take(),
    })
}
