//! What comes out through a parameter may hide a lifetime, too.

use std::ffi::{CStr, c_long};

type Rest<'a> = Option<&'a CStr>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn number(digits: &str, #[out] rest: Rest) -> c_long;
}

fn main() {}

// variants: no alias, because the alias itself would hide the lifetime
