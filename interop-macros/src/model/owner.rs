//! The type whose function a declared one is.

use proc_macro2::Ident;
use syn::{Path, PathArguments, TypePath};

/// A type of the user's, by its path.
pub(crate) struct Owner(pub(crate) TypePath);

impl Owner {
    /// Its last segment.
    pub(crate) fn name(&self) -> &Ident {
        // A path has a segment.
        &self.0.path.segments[self.0.path.segments.len() - 1].ident
    }

    /// The path of its function of that name, in an expression, where lifetimes are inferred.
    pub(crate) fn function(&self, name: &Ident) -> Path {
        let mut path = self.0.path.clone();
        for segment in &mut path.segments {
            segment.arguments = PathArguments::None;
            segment.ident.set_span(name.span());
        }
        path.segments.push(name.clone().into());
        path
    }
}
