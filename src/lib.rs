//! Call native libraries from one annotated declaration.

pub use interop_macros::{Blittable, Fillable, import};
pub use interop_runtime::library::{self, Library, LoadError};
pub use interop_runtime::metadata;
pub use interop_runtime::{Errno, Error, ErrorKind, MarshalError, Problem, StatusError};

#[doc(hidden)]
pub use interop_runtime::private as __private;
