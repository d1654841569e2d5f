//! `#[len_of(…)]`: the length of which parameter, and how it is counted.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Token};

use super::{Once, choice, name_of_parameter, nested, unknown};
use crate::model::LenOf;
use crate::report::Report;

/// `#[len_of(a, unit = …, nul = …)]`.
pub(crate) fn len_of(attribute: &Attribute, report: &mut Report) -> Option<LenOf> {
    let mut parts = LenOfParts::new();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => nested(list, name_of_parameter("len_of"), |meta| parts.set(&meta, report)),
        other => Err(syn::Error::new(other.span(), NAME_THE_PARAMETER)),
    };
    if report.ok(parsed).is_some() {
        parts.finish(attribute.path().span(), report)
    } else {
        (!parts.of.is_empty()).then(|| LenOf::plain(parts.of))
    }
}

const NAME_THE_PARAMETER: &str = "name the parameter whose length this is: `#[len_of(data)]`";

pub(super) struct LenOfParts {
    of: Vec<Ident>,
    unit: Once<Ident>,
    nul: Once<Ident>,
}

impl LenOfParts {
    pub(super) fn new() -> Self {
        Self { of: Vec::new(), unit: Once::new(), nul: Once::new() }
    }

    pub(super) fn set(&mut self, meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<()> {
        let span = meta.path.span();
        if meta.path.is_ident("unit") {
            let value = choice(meta, &["elements", "bytes"])?;
            self.unit.set(span, "unit", value, report);
        } else if meta.path.is_ident("nul") {
            let value = choice(meta, &["included", "excluded", "in_only", "out_only", "ends"])?;
            self.nul.set(span, "nul", value, report);
        } else {
            let name = meta.path.get_ident().map(Ident::unraw).ok_or_else(|| meta.error(NAME_THE_PARAMETER))?;
            if meta.input.peek(Token![=]) && name == "native" {
                return Err(meta.error("`native` stands beside `len_of`: `#[returns(len_of(buffer), native = isize)]`"));
            }
            if meta.input.peek(Token![=]) {
                return Err(meta.error(unknown("key", &name.to_string(), &["nul", "unit"])));
            }
            if self.of.contains(&name) {
                report.error(span, format!("`{name}` is named twice; leave one out"));
            } else {
                self.of.push(name);
            }
        }
        Ok(())
    }

    pub(super) fn finish(self, span: Span, report: &mut Report) -> Option<LenOf> {
        if self.of.is_empty() {
            report.error(span, NAME_THE_PARAMETER);
            return None;
        }
        Some(LenOf { of: self.of, unit: self.unit.take(), nul: self.nul.take() })
    }
}
