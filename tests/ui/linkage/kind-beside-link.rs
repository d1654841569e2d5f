//! rustc's own attribute says it already.

use std::ffi::c_int;

#[interop::import(library = "demo", bind = link, kind = static)]
#[link(name = "demo")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
