//! The arguments of `#[interop::export(…)]`, and `#[panics(…)]`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, LitStr, Path};

use super::block::{case, encoding, name_prefix, width};
use super::fails::fails_arguments;
use super::{Once, unknown, value};
use crate::model::{Fails, Panics};
use crate::report::Report;
use crate::words;

/// The arguments of `#[interop::export(…)]`.
#[derive(Default)]
pub(crate) struct ExportArguments {
    pub(crate) strings: Option<Ident>,
    pub(crate) bools: Option<Ident>,
    pub(crate) prefix: Option<LitStr>,
    pub(crate) rename_all: Option<LitStr>,
    pub(crate) fails: Option<Fails>,
    pub(crate) panics: Option<Panics>,
    pub(crate) facade: Option<Path>,
}

pub(crate) fn export(arguments: TokenStream, report: &mut Report) -> ExportArguments {
    let mut strings = Once::new();
    let mut bools = Once::new();
    let mut prefix = Once::new();
    let mut rename_all = Once::new();
    let mut rule = Once::new();
    let mut panics = Once::new();
    let mut facade = Once::new();
    let parsed = syn::meta::parser(|meta| {
        let span = meta.path.span();
        let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
        match key.as_str() {
            "strings" => strings.set(span, &key, encoding(&meta, report)?, report),
            "bools" => bools.set(span, &key, width(&meta, report)?, report),
            "prefix" => prefix.set(span, &key, name_prefix(&meta, report)?, report),
            "rename_all" => rename_all.set(span, &key, case(&meta, report)?, report),
            "fails" => {
                if let Some(fails) = fails_arguments(&meta, report)? {
                    rule.set(span, &key, fails, report);
                }
            }
            "panics" => {
                let value = value(&meta, "the value that native code gets then: `panics = -1`")?;
                panics.set(span, &key, Panics { span, value }, report);
            }
            "crate" => facade.set(span, &key, value(&meta, "a path without quotes: `crate = ::interop`")?, report),
            "library" | "bind" | "kind" | "api" => {
                return Err(meta.error(format!(
                    "native code finds an export by its name, wherever this crate is linked into; leave `{key}` out"
                )));
            }
            "serialized" => {
                return Err(meta.error(
                    "an export takes no lock; leave `serialized` out, and lock a `Mutex` of yours in the body",
                ));
            }
            "name" | "entry_point" | "entrypoint" => {
                return Err(meta.error("the exported name stands on the function: `#[entry_point(\"…\")]`"));
            }
            other => return Err(meta.error(unknown("key", other, words::EXPORT_KEYS))),
        }
        Ok(())
    })
    .parse2(arguments);
    report.ok(parsed);
    ExportArguments {
        strings: strings.take().flatten(),
        bools: bools.take().flatten(),
        prefix: prefix.take(),
        rename_all: rename_all.take(),
        fails: rule.take(),
        panics: panics.take(),
        facade: facade.take(),
    }
}

/// `#[panics(VALUE)]`.
pub(crate) fn panics(attribute: &Attribute, report: &mut Report) -> Option<Panics> {
    let span = attribute.path().span();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_args::<Expr>(),
        other => Err(syn::Error::new_spanned(other, "")),
    };
    let known = "say what native code gets then: `#[panics(-1)]`";
    let value = report.ok(parsed.map_err(|error| syn::Error::new(error.span(), known)))?;
    Some(Panics { span, value })
}
