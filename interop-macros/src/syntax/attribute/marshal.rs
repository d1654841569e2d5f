//! `#[marshal(…)]`, and the words that `#[returns(…)]` has, too.

use proc_macro2::{Ident, Span};
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Path, Token, Type};

use super::counted_by::counted_by;
use super::element::element;
use super::{Marshaler, ModulePath, Once, unknown, value};
use crate::model::{CountedBy, Element, Marshal};
use crate::report::Report;
use crate::{habits, words};

/// `#[marshal(…)]`.
pub(crate) fn marshal(attribute: &Attribute, report: &mut Report) -> Option<Marshal> {
    let mut words = MarshalParts::new(attribute.path().span());
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| words.set(&meta, report)),
        other => Err(syn::Error::new(other.span(), "say how it crosses: `#[marshal(utf8)]`, `#[marshal(bool32)]`")),
    };
    report.ok(parsed);
    words.finish()
}

/// The words of `#[marshal(…)]` and `#[returns(…)]`.
pub(super) struct MarshalParts {
    span: Span,
    word: Once<Ident>,
    /// Beside the word `ansi`.
    code_page: Option<syn::LitInt>,
    lossy: Once<Span>,
    truncate: Once<Span>,
    list: Once<Ident>,
    /// `free_with = …`, or `copied`, whose span it is.
    memory: Once<Result<Path, Span>>,
    alloc_with: Once<Path>,
    with: Once<Type>,
    element: Once<Element>,
    counted_by: Once<CountedBy>,
}

impl MarshalParts {
    pub(super) fn new(span: Span) -> Self {
        Self {
            span,
            word: Once::new(),
            code_page: None,
            lossy: Once::new(),
            truncate: Once::new(),
            list: Once::new(),
            memory: Once::new(),
            alloc_with: Once::new(),
            with: Once::new(),
            element: Once::new(),
            counted_by: Once::new(),
        }
    }

    pub(super) fn set(&mut self, meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<()> {
        let span = meta.path.span();
        let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
        let ident = meta.path.get_ident();
        match (word.as_str(), ident) {
            ("ansi", _) if meta.input.peek(Token![=]) => {
                let known = "the number of a code page: `ansi = 1252`";
                let number: syn::LitInt = value(meta, known)?;
                number.base10_parse::<u16>().map_err(|_| syn::Error::new(number.span(), format!("write {known}")))?;
                self.word.set(span, "ansi", Ident::new("ansi", span), report);
                self.code_page = Some(number);
            }
            ("lossy", _) => self.lossy.set(span, "lossy", span, report),
            ("truncate", _) => self.truncate.set(span, "truncate", span, report),
            ("free_with", _) => {
                let ModulePath(path) = value(meta, "the path of the function that frees: `free_with = close`")?;
                self.memory.set(span, "free_with", Ok(path), report);
            }
            ("alloc_with", _) => {
                let known = "`alloc_with = malloc`, or the path of a type that implements `interop::Allocate`";
                let ModulePath(path) = value(meta, known)?;
                self.alloc_with.set(span, "alloc_with", path, report);
            }
            ("copied", _) => self.memory.set(span, "copied", Err(span), report),
            ("element", _) => {
                let value = element(meta, report)?;
                self.element.set(span, "element", value, report);
            }
            ("with", _) => {
                let Marshaler(marshaler) = value(meta, Marshaler::WRITE)?;
                self.with.set(span, "with", marshaler, report);
            }
            ("counted_by", _) => {
                if let Some(value) = counted_by(meta, report)? {
                    self.counted_by.set(span, "counted_by", value, report);
                }
            }
            (word, Some(ident)) if words::LISTS.iter().any(|(name, _)| *name == word) => {
                self.list.set(span, word, ident.clone(), report);
            }
            (word, Some(ident)) if words::MARSHALERS.iter().any(|(name, _)| *name == word) => {
                self.word.set(span, word, ident.clone(), report);
            }
            // A word of exports, which is none of those that an import may have.
            (word, _) if words::similar(word, ["alloc_with"]).is_some() => {
                return Err(meta.error(unknown("marshaler", word, &["alloc_with"])));
            }
            (word, _) if habits::marshal(word).is_some() => {
                return Err(meta.error(habits::marshal(word).unwrap_or_default()));
            }
            (word, _) => {
                let lists = words::LISTS.iter().map(|(word, _)| *word);
                let known: Vec<&str> = words::MARSHALERS
                    .iter()
                    .map(|(word, _)| *word)
                    .chain(lists)
                    .chain(["copied", "counted_by", "element", "free_with", "lossy", "truncate", "with"])
                    .collect();
                return Err(meta.error(unknown("marshaler", word, &known)));
            }
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Option<Marshal> {
        let (free_with, copied) = match self.memory.take() {
            Some(Ok(path)) => (Some(path), None),
            Some(Err(span)) => (None, Some(span)),
            None => (None, None),
        };
        let marshal = Marshal {
            span: self.span,
            word: self.word.take().filter(|_| self.code_page.is_none()),
            code_page: self.code_page,
            lossy: self.lossy.take(),
            truncate: self.truncate.take(),
            list: self.list.take(),
            free_with,
            copied,
            alloc_with: self.alloc_with.take(),
            with: self.with.take(),
            element: self.element.take(),
            counted_by: self.counted_by.take(),
        };
        let said = marshal.word.is_some()
            || marshal.code_page.is_some()
            || marshal.lossy.is_some()
            || marshal.truncate.is_some()
            || marshal.list.is_some()
            || marshal.is_copied_out()
            || marshal.alloc_with.is_some()
            || marshal.with.is_some()
            || marshal.element.is_some()
            || marshal.counted_by.is_some();
        said.then_some(marshal)
    }
}
