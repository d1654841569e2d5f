//! Reasons why an opaque type does not cross.

pub use crate::marshal::refused::foreign::reasons::{OpaqueByValue, OpaqueComesOut, OpaqueInSlice};
