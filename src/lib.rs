//! Call native libraries from one annotated declaration.
pub use interop_runtime::{Error, ErrorKind};
