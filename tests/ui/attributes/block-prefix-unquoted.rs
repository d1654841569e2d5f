//! A prefix without quotes.

use std::ffi::c_int;

#[interop::import(library = "demo", prefix = demo_)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
