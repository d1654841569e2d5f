//! Words of `#[marshal(…)]` and `#[returns(…)]`.

use proc_macro2::{Ident, Span};

/// Words of `#[marshal(…)]` and `#[returns(…)]`, with the policy type that each names.
pub(crate) const MARSHALERS: &[(&str, &str)] = &[
    ("ansi", "Ansi"),
    ("bool8", "Bool8"),
    ("bool32", "Bool32"),
    ("char8", "Char8"),
    ("char16", "Char16"),
    ("char32", "Char32"),
    ("date", "Date"),
    ("filetime", "Filetime"),
    ("utf8", "Utf8"),
    ("utf16", "Utf16"),
    ("utf32", "Utf32"),
    ("variant_bool", "VariantBool"),
    ("wide", "Wide"),
];

/// Words of `#[marshal(…)]` that make a list of strings, with the kind that each names.
pub(crate) const LISTS: &[(&str, &str)] = &[("double_nul", "DoubleNul"), ("list", "List")];

/// The policy type behind a word of a table.
pub(crate) fn policy(table: &[(&str, &str)], word: &Ident) -> Option<Ident> {
    let (_, policy) = table.iter().find(|(name, _)| word == name)?;
    Some(Ident::new(policy, Span::call_site()))
}
