// at: `"demo"`
//! The library without its key, as in `[DllImport("demo")]`.

use std::ffi::c_int;

#[interop::import("demo")]
//~^ `library = "demo"`
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
