//! The arguments of `#[interop(…)]` on a structure with `#[derive(Marshal)]`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Path};

use super::block::{encoding, width};
use super::{Once, unknown, value};
use crate::report::Report;
use crate::words;

/// The arguments of `#[interop(…)]`.
pub(crate) struct StructureArguments {
    pub(crate) strings: Option<Ident>,
    pub(crate) bools: Option<Ident>,
    pub(crate) facade: Option<Path>,
}

pub(crate) fn structure(attributes: &[Attribute], report: &mut Report) -> StructureArguments {
    let mut strings = Once::new();
    let mut bools = Once::new();
    let mut facade = Once::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("interop")) {
        let parsed = attribute.parse_nested_meta(|meta| {
            let span = meta.path.span();
            let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
            match key.as_str() {
                "strings" => strings.set(span, &key, encoding(&meta, report)?, report),
                "bools" => bools.set(span, &key, width(&meta, report)?, report),
                "crate" => facade.set(span, &key, value(&meta, "a path without quotes: `crate = ::interop`")?, report),
                other => return Err(meta.error(unknown("key", other, words::STRUCTURE_KEYS))),
            }
            Ok(())
        });
        report.ok(parsed);
    }
    StructureArguments { strings: strings.take().flatten(), bools: bools.take().flatten(), facade: facade.take() }
}
