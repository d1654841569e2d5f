//! The procedural macros of `native-interop`. Depend on that crate, which documents them, not on this one.
//!
//! The pipeline, one file or folder each: `parse` (tokens → `model`, every error collected) → `check` (one
//! function per rule) → `plan` (per native parameter: how it crosses) → `expand` (one function per output). Before it,
//! `module` hands an attribute on a module to each block in it.

mod attribute;
mod check;
mod derive;
mod expand;
mod function_pointer;
mod habits;
mod lifetimes;
mod locals;
mod model;
mod module;
mod names;
mod parse;
mod plan;
mod reader;
mod report;
mod tokens;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Imports the exports of a native library: each declaration becomes a Rust function that finds and binds its
/// export at the first call, and marshals.
///
/// Documented where it is re-exported: `interop::import`.
#[proc_macro_attribute]
pub fn import(arguments: TokenStream, block: TokenStream) -> TokenStream {
    let features = expand::Features {
        trace: cfg!(feature = "trace"),
        registry: cfg!(feature = "registry"),
        reader: reader::Reader::here(),
    };
    expand::import(arguments.into(), block.into(), features).into()
}

/// Declares that a `#[repr(C)]` type crosses as it is. Documented where it is re-exported: `interop::Blittable`.
#[proc_macro_derive(Blittable, attributes(interop))]
pub fn blittable(item: TokenStream) -> TokenStream {
    derive::blittable(item.into()).into()
}

/// Declares that native code may fill a blittable type. Documented where it is re-exported: `interop::Fillable`.
#[proc_macro_derive(Fillable, attributes(interop))]
pub fn fillable(item: TokenStream) -> TokenStream {
    derive::fillable(item.into()).into()
}
