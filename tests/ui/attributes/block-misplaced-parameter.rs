//! A parameter's attribute on the block.

use std::ffi::c_int;

#[interop::import(library = "demo")]
#[marshal(utf8)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
