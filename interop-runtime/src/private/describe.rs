//! The metadata.

pub use crate::marshal::describe::{AsIs, Native, Unresolved, Variable};
pub use crate::marshal::metadata_ways::{ComesOut, GoesIn};
pub use crate::metadata;
#[cfg(feature = "registry")]
pub use {crate::metadata::DECLARATIONS, linkme};
