//! `#[marshal(…)]` on a field: the words of a parameter, and those that only a field has.

use proc_macro2::TokenStream;
use syn::meta::ParseNestedMeta;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Token};

use super::marshal::MarshalParts;
use super::{Once, unknown};
use crate::model::{Inline, Marshal};
use crate::report::Report;
use crate::words;

/// What is said of a field.
pub(crate) struct FieldWords {
    /// As of a parameter.
    pub(crate) marshal: Option<Marshal>,
    /// `inline(…)`.
    pub(crate) inline: Option<Inline>,
}

/// `#[marshal(…)]`.
pub(crate) fn field_words(attribute: &Attribute, report: &mut Report) -> FieldWords {
    let mut parts = MarshalParts::new(attribute.path().span());
    let mut inline = Once::new();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            match word.as_str() {
                "inline" => {
                    let value = units(&meta)?;
                    inline.set(meta.path.span(), "inline", value, report);
                    Ok(())
                }
                word if words::similar(word, words::FIELD.iter().copied()).is_some() => {
                    Err(meta.error(unknown("word", word, words::FIELD)))
                }
                _ => parts.set(&meta, report),
            }
        }),
        other => Err(syn::Error::new(other.span(), "say how it crosses: `#[marshal(utf8)]`, `#[marshal(bool32)]`")),
    };
    report.ok(parsed);
    FieldWords { marshal: parts.finish(), inline: inline.take() }
}

const SAY_HOW_MANY: &str = "say how many units or elements the structure has room for: `inline(8)`, or `inline(8, nul = optional)` of a text that may fill it";

/// `inline(N, nul = optional)`.
fn units(meta: &ParseNestedMeta<'_>) -> syn::Result<Inline> {
    let span = meta.path.span();
    if !meta.input.peek(syn::token::Paren) {
        return Err(syn::Error::new(span, SAY_HOW_MANY));
    }
    let content;
    syn::parenthesized!(content in meta.input);
    let units: Expr = content.parse().map_err(|error| syn::Error::new(error.span(), SAY_HOW_MANY))?;
    if let Expr::Assign(_) = units {
        return Err(syn::Error::new_spanned(units, SAY_HOW_MANY));
    }
    let mut inline = Inline { span, units, nul_is_optional: false };
    if content.is_empty() {
        return Ok(inline);
    }
    content.parse::<Token![,]>()?;
    let words = |meta: ParseNestedMeta<'_>| {
        if !meta.path.is_ident("nul") {
            return Err(meta.error(SAY_HOW_MANY));
        }
        let wrong = "write `nul = optional`: a text that fills the array has no NUL then; without it there must be one";
        let value = meta.value().and_then(|value| value.parse::<syn::Ident>());
        match value {
            Ok(word) if word == "optional" => inline.nul_is_optional = true,
            Ok(other) => return Err(syn::Error::new(other.span(), wrong)),
            Err(error) => return Err(syn::Error::new(error.span(), wrong)),
        }
        Ok(())
    };
    syn::meta::parser(words).parse2(content.parse::<TokenStream>()?)?;
    Ok(inline)
}
