//! Native libraries: find, load, resolve, cache, report.
//!
//! | file | subject |
//! |---|---|
//! | `declaration` | [`Library`]: what a program writes down about a library |
//! | `candidates` | the file names that a declaration stands for, per operating system, in order |
//! | `search` | [`Search`]: the places in which they are looked for |
//! | `places` | those of a declaration, one after the other |
//! | `flags` | [`LoadFlags`]: how they are loaded |
//! | `load` | loading a declared library at the first use |
//! | `probe` | resolving a declaration: who is asked and what is tried, in order |
//! | [`resolver`] | functions of the program that say which library it is |
//! | `answer` | what these answer |
//! | `open` | [`OpenLibrary`]: a library that is opened at run time |
//! | `open_by_path` | by a path that the program has found out, or from memory |
//! | `loaded` | what a declaration was resolved to, and the symbols that were bound to it |
//! | `fake` | [`Fake`]: Rust functions in the place of a library |
//! | `install` | putting one there |
//! | `unload` | giving a library back |
//! | `symbol` | [`Symbol`]: the cache of one imported function |
//! | `bind` | looking it up, and keeping its address |
//! | `slot` | functions in tables, which are no symbols |
//! | `export` | a name, a name with a version, an ordinal |
//! | `imports` | [`Imports`]: what a block declares, to be asked for and bound at once |
//! | `serial` | [`Serial`]: the lock of a library that bears one call at a time |
//! | `segments` | whether a file has all that the loader maps |
//! | `platform` | what the operating systems do differently |
//! | `error`, `message` | [`LoadError`]: the facts, and the text made of them |
//! | `refusal` | what to do about each of the loader's reasons |
//! | `trace` | `INTEROP_TRACE=load` |
//! | `within` | whether a thread is within what loading asks already |
//! | `diagnose` | why a candidate or a symbol failed, from the files themselves (feature `diagnostics`) |

mod answer;
pub(crate) mod bind;
mod candidates;
mod declaration;
#[cfg(feature = "diagnostics")]
mod diagnose;
mod error;
mod export;
mod fake;
mod flags;
pub(crate) mod imports;
mod install;
mod load;
mod loaded;
mod message;
mod open;
mod open_by_path;
mod places;
mod platform;
mod probe;
mod reentry;
mod refusal;
pub mod resolver;
mod search;
mod segments;
mod serial;
pub(crate) mod slot;
pub(crate) mod symbol;
mod trace;
mod unload;

pub use declaration::{AsLibrary, Library, Process};
pub use error::{Attempt, Diagnosis, EmptySlot, ImportsNotFound, LibraryNotFound, LoadError, Lookup, SymbolNotFound};
pub use fake::Fake;
pub use flags::LoadFlags;
#[doc(hidden)]
pub use imports::{Declarations, Table};
pub use imports::{Import, Imports};
pub use install::{FakeGuard, no_fakes};
pub use open::{LoaderFunction, OpenLibrary};
pub use search::{Search, Skipped};
pub use serial::{Serial, SerialGuard};
pub use symbol::Symbol;
#[cfg(feature = "trace")]
pub(crate) use trace::variable as trace_variable;
pub use unload::UnloadError;
