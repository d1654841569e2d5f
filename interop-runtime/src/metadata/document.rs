//! Declarations as a file has them.

use super::declaration::Declaration;

/// The version of the JSON that feature `serde` makes.
pub const VERSION: u32 = 1;

/// Declarations as they are written to a file: serialized, it is an object with the [version](VERSION) and the
/// declarations. .NET has no counterpart.
///
/// ```
/// use interop_runtime::metadata::{Declaration, Document};
/// let declarations: &[Declaration] = &[]; // such as `metadata::declarations()`, of feature `registry`
/// # #[cfg(feature = "serde")]
/// fn write(document: &Document) -> impl serde::Serialize {
///     document // or `serde_json::to_string(document)`
/// }
/// # #[cfg(feature = "serde")]
/// write(&Document { declarations });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document<'a> {
    /// What it has.
    pub declarations: &'a [Declaration],
}
