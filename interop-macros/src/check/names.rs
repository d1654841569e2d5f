//! Names: of functions, parameters and exports.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::model::{Block, DataKind, Library, Signature};
use crate::report::Report;

/// Two items of one name. (Those under `#[cfg]` are alternatives.) The second goes, so that rustc does not count up
/// everything that is generated twice.
pub(super) fn item_names(block: &mut Block, report: &mut Report) {
    let mut values = HashSet::new();
    let mut types = HashSet::new();
    let mut first = |names: &mut HashSet<String>, conditional: bool, what: &str, name: &Ident, more: &str| {
        let first = conditional || names.insert(name.unraw().to_string());
        if !first {
            let export = if what == "type" { "" } else { ", and name the export with `#[entry_point(\"…\")]`" };
            report.error(name.span(), format!("a second {what} named `{name}`; rename one{export}{more}"));
        }
        first
    };
    block.functions.retain(|import| {
        let more = if import.signature.owner.is_some() { ", or declare it in a second block" } else { "" };
        first(&mut values, import.cfgs().next().is_some(), "function", &import.signature.ident, more)
    });
    block.data.retain(|data| {
        let conditional = data.cfgs().next().is_some();
        match data.kind {
            DataKind::Opaque => first(&mut types, conditional, "type", &data.ident, ""),
            DataKind::Static { .. } => first(&mut values, conditional, "item", &data.ident, ""),
            DataKind::Variadic { .. } => first(&mut values, conditional, "function", &data.ident, ""),
        }
    });
}

/// The value that `api` names is one beside the items, and of a type of its name.
pub(super) fn api_name(block: &Block, report: &mut Report) {
    let Some(api) = &block.api else { return };
    let functions = block.functions.iter().map(|import| &import.signature.ident);
    let library = match &block.library {
        Library::Path(path) => path.get_ident(),
        Library::Name(_) => None,
    };
    if functions.chain(block.data.iter().map(|data| &data.ident)).chain(library).any(|name| name == api) {
        let name = api.unraw().to_string();
        let other = Some(name.to_uppercase()).filter(|upper| *upper != name).unwrap_or_else(|| format!("{name}_API"));
        report.error(
            api.span(),
            format!("`{name}` is the name of something else here; give the value one of its own: `api = {other}`"),
        );
    }
}

/// `fn f(a: c_int, a: c_int)`: rustc would not see the second one where the caller does not pass it.
pub(super) fn parameter_names(signature: &Signature, report: &mut Report) {
    for (index, parameter) in signature.parameters.iter().enumerate() {
        if signature.parameters[..index].iter().any(|earlier| earlier.ident == parameter.ident) {
            report.error(parameter.ident.span(), format!("a second parameter named `{}`; rename one", parameter.ident));
        }
    }
}

/// A prefix or a case that applies to nothing is a mistake in the block or in its items.
pub(super) fn block_names(block: &Block, report: &mut Report) {
    if block.refused {
        return; // What has a mistake may be missing.
    }
    let mut exported = block.data.iter().filter(|data| !matches!(data.kind, DataKind::Opaque));
    let is_empty = block.functions.is_empty() && exported.clone().next().is_none();
    if exported.any(|data| data.entry_points.is_empty())
        || block.functions.iter().any(|import| import.refused || import.entry_points.is_empty())
    {
        return;
    }
    let why = if is_empty {
        "nothing of this block has an exported name"
    } else {
        "everything in this block names its entry point"
    };
    for (key, value) in [("prefix", &block.prefix), ("rename_all", &block.rename_all)] {
        if let Some(value) = value {
            report.error(value.span(), format!("{why}, so `{key}` says nothing; leave it out"));
        }
    }
}
