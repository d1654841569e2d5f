//! The runtime of `native-interop`: what its generated code calls. Depend on `native-interop`, not on this crate.

mod error;
pub mod library;

pub use error::{Error, ErrorKind, MarshalError};
