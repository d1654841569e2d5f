//! A Rust function that native code calls by its name.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Attribute, Expr, LitStr, Visibility};

use super::{Defaults, Signature, entry_points};

/// One `#[interop::export(…)] fn …`.
pub(crate) struct Export {
    pub(crate) signature: Signature,
    pub(crate) defaults: Defaults,
    /// Attributes that go to the function as they are.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    /// Whether Rust calls it without `unsafe`.
    pub(crate) safe: bool,
    /// `#[entry_point("a")]`.
    pub(crate) entry_points: Vec<LitStr>,
    pub(crate) prefix: Option<LitStr>,
    pub(crate) rename_all: Option<LitStr>,
    /// `panics = VALUE`.
    pub(crate) panics: Option<Panics>,
    pub(crate) body: TokenStream,
}

/// What native code gets where a function without `Result` has no value.
pub(crate) struct Panics {
    /// The word.
    pub(crate) span: Span,
    pub(crate) value: Expr,
}

impl Export {
    /// The exported name.
    pub(crate) fn exported_as(&self) -> String {
        let names =
            entry_points(&self.entry_points, self.prefix.as_ref(), self.rename_all.as_ref(), &self.signature.name());
        names.into_iter().next().unwrap_or_default()
    }

    /// The `#[cfg]`s, which everything generated for the function must carry.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }

    /// Whether the function has `#[allow(unsafe_code)]`, which is about its exported name, too.
    pub(crate) fn allows_unsafe_code(&self) -> bool {
        let names_it = |tokens: &TokenStream| {
            tokens.clone().into_iter().any(|token| matches!(token, TokenTree::Ident(word) if word == "unsafe_code"))
        };
        self.attributes.iter().any(|attribute| {
            attribute.path().is_ident("allow") && attribute.meta.require_list().is_ok_and(|list| names_it(&list.tokens))
        })
    }
}
