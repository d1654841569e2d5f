//! The user's own types.

pub use interop_runtime::marshal::with::{Elements, FromNative, Kept, ToNative};
