//! `'static` outlives every lifetime, and a copy does not.

use std::ffi::CStr;
use std::path::Path;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn or<'a>(text: &'static str, or: &'a CStr) -> &'a CStr;
    safe fn elided(text: &'static str) -> &CStr;
    safe fn set_name(name: &'static str);
    safe fn set_path(path: Option<&'static Path>);
    safe fn set_names(#[marshal(list)] names: &[&'static str]);
    safe fn set_mode(mode: &'static mut Mode);
}

fn main() {}

// variants: no alias, because `static-copy-hidden-by-an-alias` has what rustc says of each
