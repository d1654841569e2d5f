//! Words of `#[marshal(…)]` that only a field of a structure has.

/// Words of `#[marshal(…)]` that only a field of a structure has.
pub(crate) const FIELD: &[&str] = &["inline"];
