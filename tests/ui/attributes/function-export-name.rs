//! `#[export_name]`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[export_name = "demo_answer"]
    pub safe fn answer() -> c_int;
}

fn main() {}
