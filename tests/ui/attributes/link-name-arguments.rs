//! A link name written as an argument.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[link_name("demo_answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
