//! A block of imports: its functions, and the exports that no stub is made for.

use std::cell::OnceCell;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Path, Type, Visibility};

use super::{Defaults, Parameter, Signature, is_scalar, ungrouped};
use crate::report::Report;

/// One `#[interop::import(…)] unsafe extern "…" { … }`.
pub(crate) struct Block {
    pub(crate) library: Library,
    pub(crate) defaults: Defaults,
    pub(crate) prefix: Option<syn::LitStr>,
    pub(crate) rename_all: Option<syn::LitStr>,
    pub(crate) api: Option<Ident>,
    pub(crate) bind: Bind,
    /// `serialized`: one call of the block at a time.
    pub(crate) serialized: bool,
    /// The calling convention of each function.
    pub(crate) abi: syn::LitStr,
    pub(crate) functions: Vec<Import>,
    pub(crate) data: Vec<Data>,
    /// The `static`s of the other blocks of its module.
    pub(crate) statics: Vec<Ident>,
    /// It has a mistake outside of its functions, and then none of them is expanded.
    pub(crate) refused: bool,
    /// The names of our attributes and keys, as they stand.
    pub(crate) words: Vec<Ident>,
    /// What `expand::unique` makes of all names, once.
    pub(crate) unique: OnceCell<String>,
}

/// One declared function, with where it is found.
pub(crate) struct Import {
    pub(crate) signature: Signature,
    /// Attributes that go to the generated function as they are.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) safe: bool,
    /// `#[entry_point("a", "b")]` or `#[link_name = "a"]`.
    pub(crate) entry_points: Vec<syn::LitStr>,
    /// `#[library(PATH)]`: not the block's.
    pub(crate) library: Option<Path>,
    pub(crate) optional: Option<Span>,
    pub(crate) fallback: Option<TokenStream>,
    /// It has a mistake, and goes no further than its signature.
    pub(crate) refused: bool,
}

/// An export that no stub is made for.
pub(crate) struct Data {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) entry_points: Vec<syn::LitStr>,
    pub(crate) library: Option<Path>,
    pub(crate) kind: DataKind,
}

#[allow(clippy::large_enum_variant, reason = "one per declaration, and short-lived")]
pub(crate) enum DataKind {
    /// `static NAME: T;`
    Static { ty: Type, safe: bool },
    /// `type Name;`
    Opaque,
    /// `fn name(format: *const c_char, ...) -> R;`
    Variadic { parameters: Vec<Parameter>, output: syn::ReturnType },
}

/// When a block's exports are bound.
#[derive(Default)]
pub(crate) enum Bind {
    /// Each at its first call.
    #[default]
    Lazy,
    /// All at the first call of any.
    Eager,
    /// By the linker: `kind = …` and the block's `#[link]` attributes.
    Link { kind: Option<Ident>, attributes: Vec<Attribute> },
}

/// Where a block's exports are.
pub(crate) enum Library {
    /// A `static` of type `Library`.
    Path(Path),
    /// A quick start: the library's name.
    Name(syn::LitStr),
}

impl Bind {
    pub(crate) fn is_link(&self) -> bool {
        matches!(self, Self::Link { .. })
    }
}

impl Block {
    /// Whether there is nothing to say anything about: two empty blocks of a module would take the same names.
    pub(crate) fn is_empty(&self) -> bool {
        self.functions.is_empty() && self.data.is_empty() && self.api.is_none()
    }

    /// The names an export is looked up by, in order: as written, or made from the Rust name.
    pub(crate) fn entry_points(&self, written: &[syn::LitStr], name: &str) -> Vec<String> {
        entry_points(written, self.prefix.as_ref(), self.rename_all.as_ref(), name)
    }
}

/// The names of an export, in order: as written, or made from the Rust name.
pub(crate) fn entry_points(
    written: &[syn::LitStr],
    prefix: Option<&syn::LitStr>,
    rename_all: Option<&syn::LitStr>,
    name: &str,
) -> Vec<String> {
    if !written.is_empty() {
        return written.iter().map(syn::LitStr::value).collect();
    }
    let name = rename_all.map_or_else(|| name.to_owned(), |case| crate::words::rename(&case.value(), name));
    vec![format!("{}{name}", prefix.map(syn::LitStr::value).unwrap_or_default())]
}

impl Data {
    /// The names the export is looked up by, in order.
    pub(crate) fn entry_points(&self, block: &Block) -> Vec<String> {
        block.entry_points(&self.entry_points, &self.name())
    }

    /// The Rust name without `r#`.
    pub(crate) fn name(&self) -> String {
        use syn::ext::IdentExt;
        self.ident.unraw().to_string()
    }

    /// The `#[cfg]`s, which everything generated for the export must carry.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }
}

impl Import {
    /// Hands in what was found wrong with it. With a mistake it goes no further: no rule looks at it again, because more mistakes
    /// would be consequences, and its signature alone is expanded.
    pub(crate) fn judge(&mut self, mistakes: Report, report: &mut Report) {
        if self.refused {
            mistakes.finish();
        } else {
            self.refused = !mistakes.is_empty();
            report.absorb(mistakes);
        }
    }

    /// The names the export is looked up by, in order.
    pub(crate) fn entry_points(&self, block: &Block) -> Vec<String> {
        block.entry_points(&self.entry_points, &self.signature.name())
    }

    /// What keeps a `free_with` from naming it, which calls it with a pointer and nothing else.
    pub(crate) fn unfit_to_free(&self) -> Option<String> {
        match self.signature.passed().collect::<Vec<_>>().as_slice() {
            [Parameter { ty, .. }] if is_scalar(ty) || matches!(ungrouped(ty), Type::Reference(_)) => {
                Some(format!("takes a `{}`", crate::tokens::text(ty)))
            }
            [_] => None,
            parameters => Some(format!("has {} parameters", parameters.len())),
        }
    }

    /// The `#[cfg]`s, which everything generated for the function must carry.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }
}
