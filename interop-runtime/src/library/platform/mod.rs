//! What the operating systems do differently: opening a library, looking up a symbol, naming the file.
//!
//! `unix` and `windows` have the same [`Handle`]. This is the only place that knows `libloading`.
//!
//! | file | subject |
//! |---|---|
//! | `opening` | how a library is handed to the system, and what that says |
//! | `unix`, `windows` | open, look up, close |
//! | `module` | the directory of the module that an address is in |
//! | `privileges` | whether the program has rights that its user has not |
//! | `memory` | a library that is no file |
//! | `variable` | whether all threads share a variable |

pub(super) mod memory;
pub(super) mod module;
mod opening;
pub(super) mod privileges;
#[cfg(unix)]
mod unix;
pub(super) mod variable;
#[cfg(windows)]
mod windows;

pub(super) use opening::{Failure, Opening};
#[cfg(unix)]
pub(super) use unix::Handle;
#[cfg(all(unix, feature = "diagnostics"))]
pub(super) use unix::mapped;
#[cfg(windows)]
pub(super) use windows::Handle;
#[cfg(all(windows, feature = "diagnostics"))]
pub(super) use windows::{is_loaded, mapped};

/// Whether a library of this name is loaded, from wherever. Only Windows tells them apart by name alone.
#[cfg(all(unix, feature = "diagnostics"))]
pub(super) fn is_loaded(_name: &str) -> bool {
    false
}
