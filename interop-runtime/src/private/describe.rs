//! The metadata.

pub use crate::marshal::describe::{AsIs, Native, Unresolved, Variable, changed_in_place, pointer_to};
pub use crate::marshal::metadata_ways::{ComesOut, GoesIn};
pub use crate::metadata;
#[cfg(feature = "registry")]
pub use {crate::metadata::DECLARATIONS, linkme};
