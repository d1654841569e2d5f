//! Native libraries: find, load, resolve, cache, report.
//!
//! | file | subject |
//! |---|---|
//! | `declaration` | [`Library`]: what a program writes down about a library |
//! | `candidates` | the file names that a declaration stands for, per operating system, in order |
//! | `loaded` | opening the candidates, and the one handle that is kept |
//! | `symbol` | [`Symbol`]: the cache of one imported function |
//! | `imports` | [`Imports`]: what a block declares, to be asked for and bound at once |
//! | `serial` | one lock for all calls of a block |
//! | `segments` | whether a file has all that the loader maps |
//! | `platform` | what the operating systems do differently |
//! | `error`, `message` | [`LoadError`]: the facts, and the text made of them |
//! | `trace` | `INTEROP_TRACE=load` |
//! | `diagnose` | why a candidate or a symbol failed, from the files themselves (feature `diagnostics`) |

mod candidates;
mod declaration;
#[cfg(feature = "diagnostics")]
mod diagnose;
mod error;
mod imports;
mod loaded;
mod message;
mod platform;
mod segments;
mod serial;
mod symbol;
mod trace;

pub use declaration::{AsLibrary, Library, Process};
pub use error::{Attempt, Diagnosis, ImportsNotFound, LibraryNotFound, LoadError, Lookup, SymbolNotFound};
#[doc(hidden)]
pub use imports::{Declarations, Table};
pub use imports::{Import, Imports};
#[doc(hidden)]
pub use serial::{Serial, SerialGuard};
pub use symbol::Symbol;
#[cfg(feature = "trace")]
pub(crate) use trace::variable as trace_variable;
