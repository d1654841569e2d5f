//! The metadata.

pub use crate::marshal::describe::{AsIs, Native, Unresolved, UnresolvedVariable, Variable};
pub use crate::marshal::ways::{ComesOut, GoesIn, IsLent, IsTaken};
pub use crate::metadata;
#[cfg(feature = "registry")]
pub use {crate::metadata::DECLARATIONS, linkme};
