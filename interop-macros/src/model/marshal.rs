//! How one value is said to cross.

use proc_macro2::{Ident, Span};
use syn::{Path, Type};

use super::CountedBy;

/// `#[marshal(…)]`, and the like words of `#[returns(…)]`.
#[derive(Clone)]
pub(crate) struct Marshal {
    pub(crate) span: Span,
    /// A word such as `utf8` or `bool32`.
    pub(crate) word: Option<Ident>,
    /// `ansi = N`.
    pub(crate) code_page: Option<syn::LitInt>,
    /// `lossy`.
    pub(crate) lossy: Option<Span>,
    /// `truncate`.
    pub(crate) truncate: Option<Span>,
    /// `list` or `double_nul`.
    pub(crate) list: Option<Ident>,
    /// `free_with = …`.
    pub(crate) free_with: Option<Path>,
    /// `copied`: it stays native code's, and nothing is freed.
    pub(crate) copied: Option<Span>,
    /// `alloc_with = …`: what native code gets of it, for good, is allocated so.
    pub(crate) alloc_with: Option<Path>,
    /// `with = …`: what converts the value.
    pub(crate) with: Option<Type>,
    /// `element(…)`.
    pub(crate) element: Option<Element>,
    /// `counted_by(…)`.
    pub(crate) counted_by: Option<CountedBy>,
}

/// `element(…)`: what is said of each element.
#[derive(Clone, Default)]
pub(crate) struct Element {
    /// `free_with = …`.
    pub(crate) free_with: Option<Path>,
    /// `with = …`.
    pub(crate) with: Option<Type>,
}

impl Element {
    /// As it was written, for the metadata.
    fn text(&self) -> String {
        let free = self.free_with.as_ref().map(|path| format!("free_with = {}", crate::tokens::text(path)));
        let with = self.with.as_ref().map(|ty| format!("with = {}", crate::tokens::text(ty)));
        format!("element({})", free.into_iter().chain(with).collect::<Vec<_>>().join(", "))
    }
}

impl Marshal {
    /// Whether it says what becomes of native code's memory once the value is copied out of it.
    pub(crate) fn is_copied_out(&self) -> bool {
        self.free_with.is_some() || self.copied.is_some()
    }

    /// Whether the user's own conversion says what the value is.
    pub(crate) fn is_converted(&self) -> bool {
        self.marshaler().is_some()
    }

    /// What converts the value, or each element.
    pub(crate) fn marshaler(&self) -> Option<&Type> {
        let each = || self.element.as_ref().and_then(|element| element.with.as_ref());
        self.with.as_ref().or_else(each)
    }

    /// The function that frees each element.
    pub(crate) fn frees_each(&self) -> Option<&Path> {
        self.element.as_ref()?.free_with.as_ref()
    }

    /// As it was written, for the metadata.
    pub(crate) fn text(&self) -> String {
        let words = self.list.iter().chain(&self.word).map(ToString::to_string);
        let code_page = self.code_page.as_ref().map(|number| format!("ansi = {number}"));
        let lossy = self.lossy.map(|_| "lossy".to_owned());
        let truncate = self.truncate.map(|_| "truncate".to_owned());
        let free = self.free_with.as_ref().map(|path| format!("free_with = {}", crate::tokens::text(path)));
        let with = self.with.as_ref().map(|ty| format!("with = {}", crate::tokens::text(ty)));
        let element = self.element.as_ref().map(Element::text);
        let allocate = self.alloc_with.as_ref().map(|path| format!("alloc_with = {}", crate::tokens::text(path)));
        let counted = self.counted_by.as_ref().map(CountedBy::text);
        let copied = self.copied.map(|_| "copied".to_owned());
        let words =
            with.into_iter().chain(words).chain(code_page).chain(lossy).chain(truncate).chain(counted).chain(copied);
        let words = words.chain(free).chain(allocate).chain(element);
        words.collect::<Vec<_>>().join(", ")
    }
}
