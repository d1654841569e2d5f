//! Words of `#[fails(…)]`, and of `grow`, which asks the same.

/// Words of `when = …`, which are also the names of the runtime's rules.
pub(crate) const WHEN: &[&str] = &["last_error_set", "negative", "negative_one", "never", "nonzero", "null", "zero"];

/// Those that look at what is returned, and so can say that a buffer is too small: `grow = …`.
pub(crate) const GROW: &[&str] = &["negative", "negative_one", "nonzero", "null", "zero"];

/// Words of `code = …`.
pub(crate) const CODE: &[&str] = &["errno", "last_error", "returned"];
