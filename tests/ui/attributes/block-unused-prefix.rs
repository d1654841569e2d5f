//! A prefix that every function overrides.

use std::ffi::c_int;

#[interop::import(library = "demo", prefix = "demo_")]
unsafe extern "C" {
    #[entry_point("demo_answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
