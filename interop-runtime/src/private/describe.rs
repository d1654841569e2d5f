//! The metadata.

pub use crate::marshal::describe::{AsIs, Native, Unresolved, UnresolvedVariable, Variable};
pub use crate::metadata;
#[cfg(feature = "registry")]
pub use {crate::metadata::BLOCKS, linkme};
