//! The arguments of `#[interop(…)]` on a structure with `#[derive(Marshal)]`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, LitInt, Path};

use super::block::{encoding, width};
use super::{Once, unknown, value};
use crate::model::{Alignment, Layout};
use crate::report::Report;
use crate::words;

/// The arguments of `#[interop(…)]`.
pub(crate) struct StructureArguments {
    pub(crate) strings: Option<Ident>,
    pub(crate) bools: Option<Ident>,
    pub(crate) facade: Option<Path>,
    pub(crate) layout: Layout,
}

pub(crate) fn structure(attributes: &[Attribute], report: &mut Report) -> StructureArguments {
    let mut strings = Once::new();
    let mut bools = Once::new();
    let mut facade = Once::new();
    let mut alignment = Once::new();
    let mut size = Once::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("interop")) {
        let parsed = attribute.parse_nested_meta(|meta| {
            let span = meta.path.span();
            let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
            match key.as_str() {
                "strings" => strings.set(span, &key, encoding(&meta, report)?, report),
                "bools" => bools.set(span, &key, width(&meta, report)?, report),
                "crate" => facade.set(span, &key, value(&meta, "a path without quotes: `crate = ::interop`")?, report),
                "packed" => {
                    let bytes =
                        if meta.input.peek(syn::token::Paren) { bytes(&meta, &key)? } else { syn::parse_quote!(1) };
                    alignment.set(span, &key, Alignment::Packed(bytes), report);
                }
                "align" => alignment.set(span, &key, Alignment::Align(bytes(&meta, &key)?), report),
                "size" => size.set(span, &key, value(&meta, "how many bytes C's structure has: `size = 40`")?, report),
                other => return Err(meta.error(unknown("key", other, words::STRUCTURE_KEYS))),
            }
            Ok(())
        });
        report.ok(parsed);
    }
    StructureArguments {
        strings: strings.take().flatten(),
        bools: bools.take().flatten(),
        facade: facade.take(),
        layout: Layout { alignment: alignment.take(), size: size.take() },
    }
}

/// `packed(2)`, `align(16)`: a power of two.
fn bytes(meta: &ParseNestedMeta<'_>, key: &str) -> syn::Result<LitInt> {
    let known = || format!("write how many bytes, a power of two: `{key}(8)`");
    let wrong = |span| syn::Error::new(span, known());
    if !meta.input.peek(syn::token::Paren) {
        return Err(meta.error(known()));
    }
    let content;
    let parentheses = syn::parenthesized!(content in meta.input);
    let bytes: LitInt = content.parse().map_err(|_| wrong(parentheses.span.join()))?;
    match bytes.base10_parse::<u32>() {
        Ok(number) if number.is_power_of_two() && content.is_empty() => Ok(bytes),
        _ => Err(wrong(bytes.span())),
    }
}
