//! `element(…)`: what is said of each element.

use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;

use super::{Marshaler, ModulePath, Once, has_arguments, value};
use crate::model::Element;
use crate::report::Report;

/// `element(free_with = …, with = …)`.
pub(super) fn element(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Element> {
    const WRITE: &str =
        "say what frees each element, or what converts it: `element(free_with = …)`, `element(with = …)`";
    if !has_arguments(meta)? {
        return Err(meta.error(WRITE));
    }
    let (mut free_with, mut with) = (Once::new(), Once::new());
    meta.parse_nested_meta(|meta| {
        let span = meta.path.span();
        if meta.path.is_ident("free_with") {
            let ModulePath(path) = value(&meta, "the path of the function that frees: `element(free_with = close)`")?;
            free_with.set(span, "free_with", path, report);
        } else if meta.path.is_ident("with") {
            let Marshaler(marshaler) = value(&meta, Marshaler::WRITE)?;
            with.set(span, "with", marshaler, report);
        } else {
            return Err(meta.error(WRITE));
        }
        Ok(())
    })?;
    Ok(Element { free_with: free_with.take(), with: with.take() })
}
