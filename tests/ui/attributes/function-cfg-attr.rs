//! One of our attributes behind `cfg_attr`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[cfg_attr(unix, entry_point("demo_answer"))]
    pub safe fn answer() -> c_int;
}

fn main() {}
