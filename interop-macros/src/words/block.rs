//! Keys of `#[interop::import(…)]`, and the words that are their values.

/// Keys of `#[interop::import(…)]`.
pub(crate) const BLOCK_KEYS: &[&str] =
    &["api", "bind", "bools", "crate", "fails", "kind", "library", "prefix", "rename_all", "serialized", "strings"];

/// Keys of `#[interop::export(…)]`.
pub(crate) const EXPORT_KEYS: &[&str] = &["bools", "crate", "fails", "panics", "prefix", "rename_all", "strings"];

/// Keys of `#[interop(…)]` on a structure with `#[derive(Marshal)]`.
pub(crate) const STRUCTURE_KEYS: &[&str] = &["align", "bools", "crate", "packed", "size", "strings"];

/// A key that only the attribute on a module writes: the `static`s of the module's blocks.
pub(crate) const STATICS: &str = "__statics";

/// Words of `bind = …`.
pub(crate) const BIND: &[&str] = &["lazy", "eager", "link"];

/// Words of `kind = …`.
pub(crate) const LINK_KINDS: &[&str] = &["dylib", "static", "raw_dylib"];

/// Words of `strings = …`.
pub(crate) const ENCODINGS: &[(&str, &str)] =
    &[("ansi", "Ansi"), ("utf8", "Utf8"), ("utf16", "Utf16"), ("utf32", "Utf32"), ("wide", "Wide")];

/// Words of `bools = …`.
pub(crate) const BOOLS: &[(&str, &str)] = &[("bool8", "Bool8"), ("bool32", "Bool32"), ("variant_bool", "VariantBool")];
