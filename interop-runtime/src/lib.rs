//! The runtime of `native-interop`: what its generated code calls. Depend on `native-interop`, not on this crate.
//!
//! | room | subject |
//! |---|---|
//! | [`library`] | find, load, resolve, cache, report |
//! | [`marshal`] | how values cross: the traits, and one file per family of types |
//! | [`outcome`] | how native code reports failure |
//! | `data` | exports that are no functions to call through a stub |
//! | [`metadata`] | every declaration as data |
//! | [`wide`] | C strings of 16-bit and 32-bit units |
//! | [`values`] | scalars that are more than bits: GUID, FILETIME, OLE date, currency, decimal |

mod data;
mod error;
pub mod library;
#[doc(hidden)]
pub mod marshal;
pub mod metadata;
#[doc(hidden)]
pub mod outcome;
#[doc(hidden)]
pub mod private;
#[cfg(feature = "trace")]
#[doc(hidden)]
pub mod trace;
pub mod values;
pub mod wide;

pub use data::{NativeStatic, SafeNativeStatic, VariadicFunction};
pub use error::{Error, ErrorKind, MarshalError, Problem};
pub use marshal::enumeration::Enumeration;
pub use marshal::native_vec::NativeVec;
pub use marshal::owned::{Free, Malloc, NativeBox, NativeStr};
pub use outcome::errno::Errno;
pub use outcome::last_error::LastError;
pub use outcome::{StatusError, WithDetail};
pub use values::{Currency, Decimal, FileTime, Guid, OleDate, ValueError};
pub use wide::{U16CStr, U32CStr, WChar, WideCStr, WideNulError};
