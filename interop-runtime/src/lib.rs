//! The runtime of `native-interop`: what its generated code calls. Depend on `native-interop`, not on this crate.
//!
//! | room | subject |
//! |---|---|
//! | [`library`] | find, load, resolve, cache, report |
//! | [`marshal`] | how values cross: the traits, and one file per family of types |
//! | [`outcome`] | how native code reports failure |
//! | [`metadata`] | every declaration as data |

mod error;
pub mod library;
#[doc(hidden)]
pub mod marshal;
pub mod metadata;
#[doc(hidden)]
pub mod outcome;
#[doc(hidden)]
pub mod private;

pub use error::{Error, ErrorKind, MarshalError, Problem};
pub use outcome::{StatusError, errno::Errno};
