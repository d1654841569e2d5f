//! `bind = link` and what it excludes: a linked export is there, under one name, in the library that was linked.

use crate::model::{Block, Import};
use crate::report::Report;

pub(super) fn linked_function(import: &Import, report: &mut Report) {
    if let Some(span) = import.optional {
        report.error(span, "what is linked is never absent; leave `#[optional]` out, or write `bind = lazy`");
    }
    if import.fallback.is_some() {
        report.error(
            import.signature.ident.span(),
            "what is linked is never absent, so this body would never run; leave it out, or write `bind = lazy`",
        );
    }
    linked_names(&import.entry_points, import.library.as_ref(), report);
}

/// Of functions and of everything else that a block may have.
pub(super) fn linked_data(block: &Block, report: &mut Report) {
    if block.bind.is_link() {
        block.data.iter().for_each(|data| linked_names(&data.entry_points, data.library.as_ref(), report));
    }
}

fn linked_names(names: &[syn::LitStr], library: Option<&syn::Path>, report: &mut Report) {
    if let [_, second, ..] = names {
        report.error(second.span(), "the linker looks for one name; leave the others out, or write `bind = lazy`");
    }
    for name in names {
        let value = name.value();
        if value.starts_with('#') {
            report.error(name.span(), "the linker is given a name and not a number; write `bind = lazy`");
        } else if value.contains('@') {
            report.error(name.span(), "the linker is given a name without its version; write `bind = lazy`");
        }
    }
    if let Some(library) = library {
        report.spanned(library, "the linker decides where a linked export comes from; leave `#[library(…)]` out");
    }
}
