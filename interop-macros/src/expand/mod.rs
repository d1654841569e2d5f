//! The plan → Rust.
//!
//! | file | what it makes |
//! |---|---|
//! | `import` | of a block all its items: the driver of `#[interop::import]` |
//! | `header` | what the caller of a function sees |
//! | `caller` | the body behind it, which calls native code |
//! | `target` | where that finds its function |
//! | `borrows` | what must hold of a result that is borrowed from a parameter |
//! | `binding` | the hidden items that have each export's address, the library and the lock |
//! | `export` | of a function that native code calls: the driver of `#[interop::export]` |
//! | `callee` | what native code calls, which calls that function |
//! | `freeing` | the types that free, one for each `free_with` |
//! | `structure` | of a structure its native twin and its conversions: the driver of `#[derive(Marshal)]` |
//! | `link` | what the linker is told |
//! | `data` | exports that no stub is made for |
//! | `api` | the block as a value |
//! | `metadata` | the declaration as data |
//! | `prototype`, `declarator` | what C calls it |
//! | `trace` | a stub that logs its calls |
//! | `documented_words` | what an editor shows of the attributes |

mod api;
mod binding;
pub(crate) mod borrows;
mod callee;
pub(crate) mod caller;
mod data;
mod declarator;
mod documented_words;
mod export;
mod freeing;
pub(crate) mod header;
mod import;
mod link;
mod metadata;
pub(crate) mod prototype;
mod structure;
pub(crate) mod target;
mod trace;

use proc_macro2::{Ident, Span};
use quote::format_ident;

use crate::reader::Reader;

pub(crate) use export::export;
pub(crate) use import::import;
pub(crate) use structure::marshal;

/// What generated code depends on, beside the declaration.
#[derive(Clone, Copy, Default)]
pub(crate) struct Features {
    pub(crate) trace: bool,
    pub(crate) registry: bool,
    /// Who reads the expansion.
    pub(crate) reader: Reader,
}

/// The policy of a parameter, or of what is returned, by its name within a function.
fn policy_name(parameter: Option<&Ident>) -> Ident {
    match parameter {
        Some(ident) => format_ident!("__InteropPolicy_{}", ident, span = Span::call_site()),
        None => local("__InteropPolicy"),
    }
}

/// A local of generated code.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
