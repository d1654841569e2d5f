//! What the operating systems do differently: opening a library, looking up a symbol, naming the file.
//!
//! Both modules have the same [`Handle`]. This is the only place that knows `libloading`.
//!
//! | file | subject |
//! |---|---|
//! | `unix`, `windows` | open, look up, close |
//! | `module` | the directory of the module that an address is in |
//! | `privileges` | whether the program has rights that its user has not |
//! | `memory` | a library that is no file |
//! | `variable` | whether all threads share a variable |

pub(super) mod memory;
pub(super) mod module;
pub(super) mod privileges;
#[cfg(unix)]
mod unix;
pub(super) mod variable;
#[cfg(windows)]
mod windows;

use super::error::Diagnosis;

#[cfg(unix)]
pub(super) use unix::Handle;
#[cfg(all(unix, feature = "diagnostics"))]
pub(super) use unix::mapped;
#[cfg(windows)]
pub(super) use windows::Handle;
#[cfg(all(windows, feature = "diagnostics"))]
pub(super) use windows::{is_loaded, mapped};

/// What the system said of a library that it does not open, and what is known without its words.
pub(super) type Failure = (String, Option<Diagnosis>);

/// How a library is handed to the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// By its absolute path.
    Path,
    /// By its name, for the system to search.
    Search,
    /// By its name, for Windows to search in its own directory only; elsewhere as the other.
    SearchSystem32,
}

/// Whether a library of this name is loaded, from wherever. Only Windows tells them apart by name alone.
#[cfg(all(unix, feature = "diagnostics"))]
pub(super) fn is_loaded(_name: &str) -> bool {
    false
}

/// What the system said, without libloading's own words around it.
fn message(error: &libloading::Error) -> String {
    match std::error::Error::source(error) {
        Some(system) => system.to_string(),
        None => error.to_string(),
    }
}
