//! Names: of functions, parameters and exports.

use std::collections::HashSet;

use crate::model::{Block, Function};
use crate::report::Report;

/// Two functions of one name. (Functions under `#[cfg]` are alternatives.) The second goes, so that rustc does not count
/// up everything that is generated twice.
pub(super) fn function_names(block: &mut Block, report: &mut Report) {
    let mut seen = HashSet::new();
    block.functions.retain(|function| {
        if function.cfgs().next().is_some() {
            return true;
        }
        let again = !seen.insert(function.ident.clone());
        if again {
            let name = &function.ident;
            report.error(
                name.span(),
                format!(
                    "a second function named `{name}`; rename one, and name the export with `#[entry_point(\"…\")]`"
                ),
            );
        }
        !again
    });
}

/// `fn f(a: c_int, a: c_int)`: rustc would not see the second one where the caller does not pass it.
pub(super) fn parameter_names(function: &Function, report: &mut Report) {
    for (index, parameter) in function.parameters.iter().enumerate() {
        if function.parameters[..index].iter().any(|earlier| earlier.ident == parameter.ident) {
            report.error(parameter.ident.span(), format!("a second parameter named `{}`; rename one", parameter.ident));
        }
    }
}

/// A prefix or a case that every function overrides is a mistake in the block or in its functions.
pub(super) fn block_names(block: &Block, report: &mut Report) {
    if block.functions.iter().any(|function| function.broken || function.entry_points.is_empty()) {
        return;
    }
    for (key, value) in [("prefix", &block.prefix), ("rename_all", &block.rename_all)] {
        if let Some(value) = value {
            report.error(
                value.span(),
                format!("every function of this block names its entry point, so `{key}` says nothing; leave it out"),
            );
        }
    }
}
