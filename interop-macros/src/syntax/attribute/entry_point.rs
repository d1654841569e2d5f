//! Where an import is found: `#[entry_point(…)]`, `#[link_name = …]`, `#[link_ordinal(…)]` and `#[library(…)]`.

use syn::{Attribute, Expr, LitStr, Path, Token};

use crate::report::Report;

pub(super) fn no_nul(value: &LitStr, report: &mut Report) {
    if value.value().contains('\0') {
        report.error(value.span(), "an exported name has no NUL in it; leave the `\\0` out, the macro adds it");
    }
}

/// `#[entry_point("a", "b")]`.
pub(crate) fn entry_point(attribute: &Attribute, report: &mut Report) -> Vec<LitStr> {
    let names = match &attribute.meta {
        syn::Meta::List(list) => {
            list.parse_args_with(syn::punctuated::Punctuated::<LitStr, Token![,]>::parse_terminated).map_err(|error| {
                syn::Error::new(error.span(), "an entry point is a name in quotes: `#[entry_point(\"name\")]`")
            })
        }
        other => Err(syn::Error::new_spanned(other, "write `#[entry_point(\"name\")]`")),
    };
    let names: Vec<LitStr> = report.ok(names).map(|names| names.into_iter().collect()).unwrap_or_default();
    if names.is_empty() && report.is_empty() {
        report.spanned(attribute, "an entry point has a name; write `#[entry_point(\"name\")]`");
    }
    names.iter().for_each(|name| entry_point_name(name, report));
    for (index, name) in names.iter().enumerate() {
        if names[..index].iter().any(|earlier| earlier.value() == name.value()) {
            report.error(name.span(), format!("`{}` is looked for already; leave it out", name.value()));
        }
    }
    names
}

/// `#[link_name = "a"]`, as bindgen and hand-written declarations have it.
pub(crate) fn link_name(attribute: &Attribute, report: &mut Report) -> Option<LitStr> {
    match &attribute.meta {
        syn::Meta::NameValue(meta) => match &meta.value {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) => {
                entry_point_name(name, report);
                // bindgen writes a leading \u{1} to say "exactly this name"; here every name is exact.
                let value = name.value();
                Some(LitStr::new(value.strip_prefix('\u{1}').unwrap_or(&value), name.span()))
            }
            other => {
                report.spanned(other, "write the name in quotes: `#[link_name = \"name\"]`");
                None
            }
        },
        other => {
            report.spanned(other, "write `#[link_name = \"name\"]`");
            None
        }
    }
}

fn entry_point_name(name: &LitStr, report: &mut Report) {
    if name.value().is_empty() {
        report.error(name.span(), "an entry point has a name; write the exported name here");
    }
    if name.value().strip_prefix('#').is_some_and(|number| number.parse::<u16>().is_err()) {
        report
            .error(name.span(), "what begins with `#` is an export's number, up to 65535: write `#[link_ordinal(12)]`");
    }
    let value = name.value();
    if let Some((symbol, version)) = value.split_once('@') {
        let version = version.trim_start_matches('@');
        if symbol.is_empty() || version.is_empty() {
            report.error(name.span(), "a version stands behind its symbol: write `\"memcpy@GLIBC_2.14\"`");
        } else if value.contains("@@") {
            report
                .error(name.span(), format!("tools write `@@` for the newest version; write `\"{symbol}@{version}\"`"));
        }
    }
    no_nul(name, report);
}

/// `#[library(PATH)]`.
pub(crate) fn library(attribute: &Attribute, report: &mut Report) -> Option<Path> {
    let path = match &attribute.meta {
        syn::Meta::List(list) => list.parse_args_with(Path::parse_mod_style),
        other => Err(syn::Error::new_spanned(other, "")),
    };
    let wrong = |error: syn::Error| {
        syn::Error::new(error.span(), "write the path of a `static` of type `interop::Library`: `#[library(ZLIB)]`")
    };
    report.ok(path.map_err(wrong))
}

/// `#[link_ordinal(12)]`: Windows can find an export by its number; the runtime is told by the name `#12`.
pub(crate) fn link_ordinal(attribute: &Attribute, report: &mut Report) -> Option<LitStr> {
    let number = match &attribute.meta {
        syn::Meta::List(list) => {
            list.parse_args::<syn::LitInt>().and_then(|number| Ok((number.base10_parse::<u16>()?, number.span())))
        }
        other => Err(syn::Error::new_spanned(other, "")),
    };
    let wrong = |error: syn::Error| {
        syn::Error::new(error.span(), "write the export's number, up to 65535: `#[link_ordinal(12)]`")
    };
    let (number, span) = report.ok(number.map_err(wrong))?;
    Some(LitStr::new(&format!("#{number}"), span))
}
