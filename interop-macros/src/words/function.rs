//! Attributes of functions.

/// Attributes that belong on a function of a block.
pub(crate) const FUNCTION: &[&str] = &[
    "associated",
    "entry_point",
    "fails",
    "last_error",
    "library",
    "link_name",
    "link_ordinal",
    "optional",
    "returns",
];

/// Attributes of rustc's about what is compiled here: they would name, place or change the stub, and not what it calls.
pub(crate) const COMPILED_HERE: &[&str] = &[
    "export_name",
    "ffi_const",
    "ffi_pure",
    "link_section",
    "linkage",
    "naked",
    "no_mangle",
    "target_feature",
    "thread_local",
    "used",
];
