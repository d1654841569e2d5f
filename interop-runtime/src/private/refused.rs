//! Reasons why types of Rust's own do not cross.

pub use crate::marshal::refused::foreign::reasons::*;
