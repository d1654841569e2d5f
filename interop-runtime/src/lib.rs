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

#![cfg_attr(not(any(unix, windows)), no_std)]

// One message, where there would be one for each thing that such a target lacks, `std` included.
#[cfg(any(target_family = "wasm", not(any(unix, windows))))]
compile_error!(
    "`native-interop` calls libraries of unix and Windows, and this target has none: depend on it in \
     `[target.'cfg(all(any(unix, windows), not(target_family = \"wasm\")))'.dependencies]`"
);

#[cfg(any(unix, windows))]
mod data;
#[cfg(any(unix, windows))]
mod error;
#[cfg(any(unix, windows))]
pub mod library;
#[cfg(any(unix, windows))]
#[doc(hidden)]
pub mod marshal;
#[cfg(any(unix, windows))]
pub mod metadata;
#[cfg(any(unix, windows))]
#[doc(hidden)]
pub mod outcome;
#[cfg(any(unix, windows))]
#[doc(hidden)]
pub mod private;
#[cfg(all(feature = "trace", any(unix, windows)))]
#[doc(hidden)]
pub mod trace;
#[cfg(any(unix, windows))]
pub mod values;
#[cfg(any(unix, windows))]
pub mod wide;

#[cfg(any(unix, windows))]
pub use self::{
    data::{NativeStatic, SafeNativeStatic, VariadicFunction},
    error::{Error, ErrorKind, MarshalError, Panic, Problem},
    marshal::family::enumeration::Enumeration,
    marshal::memory::allocate::Allocate,
    marshal::memory::close::{Free, Malloc},
    marshal::memory::native_box::NativeBox,
    marshal::memory::native_str::NativeStr,
    marshal::memory::native_vec::NativeVec,
    outcome::errno::Errno,
    outcome::last_error::LastError,
    outcome::reversed::IntoStatus,
    outcome::{StatusError, WithDetail},
    values::{Currency, Decimal, FileTime, Guid, OleDate, ValueError},
    wide::{U16CStr, U32CStr, WChar, WideCStr, WideNulError},
};
