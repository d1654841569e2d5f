//! `#[value(…)]`: what crosses in the place of something that the caller passes.

use syn::spanned::Spanned;
use syn::{Attribute, Expr};

use crate::model::{Given, Value, as_path};
use crate::report::Report;

const SAY_WHICH: &str = "say which value crosses: `#[value(0)]`, or `#[value(null)]` for a pointer";

/// `#[value(EXPR)]`, where `null` is a word.
pub(crate) fn value_given(attribute: &Attribute, report: &mut Report) -> Option<Value> {
    let span = attribute.path().span();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) if !list.tokens.is_empty() => list.parse_args::<Expr>().map_err(|error| {
            syn::Error::new(error.span(), "one expression crosses: `#[value(0)]`, `#[value(SIZE)]`, `#[value(null)]`")
        }),
        syn::Meta::NameValue(meta) => {
            Err(syn::Error::new_spanned(meta, "the value stands in parentheses: `#[value(0)]`"))
        }
        _ => Err(syn::Error::new(span, SAY_WHICH)),
    };
    let expression = report.ok(parsed)?;
    let given = match as_path(&expression).and_then(syn::Path::get_ident) {
        Some(word) if word == "null" => Given::Null(word.span()),
        _ => Given::Expression(Box::new(expression)),
    };
    Some(Value { span, given })
}
