//! `#[returns(…)]`: what is returned, and what becomes of it.

use syn::spanned::Spanned;
use syn::{Attribute, Type};

use super::len_of::LenOfParts;
use super::marshal::MarshalParts;
use super::{Once, name_of_parameter, nested_in, value};
use crate::model::Returns;
use crate::report::Report;

/// `#[returns(…)]`.
pub(crate) fn returns(attribute: &Attribute, report: &mut Report) -> Returns {
    let span = attribute.path().span();
    let mut words = MarshalParts::new(span);
    let mut native = Once::new();
    let mut length = Once::new();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let span = meta.path.span();
            if meta.path.is_ident("native") {
                let value: Type = value(&meta, "the integer that the native function returns: `native = u8`")?;
                native.set(span, "native", value, report);
                return Ok(());
            }
            if meta.path.is_ident("len_of") {
                let mut parts = LenOfParts::new();
                nested_in(&meta, name_of_parameter("len_of"), |meta| parts.set(&meta, report))?;
                if let Some(value) = parts.finish(span, report) {
                    length.set(span, "len_of", value, report);
                }
                return Ok(());
            }
            words.set(&meta, report)
        }),
        other => Err(syn::Error::new(
            other.span(),
            "say what is returned: `#[returns(utf8)]`, `#[returns(bool32)]`, `#[returns(free_with = …)]`, `#[returns(native = u8)]`",
        )),
    };
    report.ok(parsed);
    Returns { span: Some(span), marshal: words.finish(), native: native.take(), len_of: length.take() }
}
