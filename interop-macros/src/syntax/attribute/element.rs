//! `element(…)`: what is said of each element.

use syn::Path;
use syn::meta::ParseNestedMeta;

use super::{ModulePath, has_arguments, value};

/// `element(free_with = …)`.
pub(super) fn element(meta: &ParseNestedMeta<'_>) -> syn::Result<Path> {
    const WRITE: &str = "say who frees each element: `element(free_with = …)`";
    let mut path = None;
    if !has_arguments(meta)? {
        return Err(meta.error(WRITE));
    }
    meta.parse_nested_meta(|meta| {
        if !meta.path.is_ident("free_with") || path.is_some() {
            return Err(meta.error(WRITE));
        }
        let ModulePath(function) = value(&meta, "the path of the function that frees: `element(free_with = close)`")?;
        path = Some(function);
        Ok(())
    })?;
    path.ok_or_else(|| meta.error(WRITE))
}
