//! Attributes of parameters.

/// Attributes that belong on a parameter.
pub(crate) const PARAMETER: &[&str] = &["in_out", "len_of", "marshal", "out", "receiver", "value", "variadic"];

/// Attributes that a parameter may carry beside ours; rustc accepts these on a function's parameters.
pub(crate) const LINTS: &[&str] = &["allow", "deny", "expect", "forbid", "warn"];
