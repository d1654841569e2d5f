//! Two attributes that both name the export.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("demo_answer")]
    #[link_name = "demo_answer"]
    pub safe fn answer() -> c_int;
}

fn main() {}
