// at: `release`
//! What frees is a function of Rust's.

use std::ffi::c_void;

unsafe fn release(_: *mut c_void) {}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    //~^ a declared function, or `NativeStr<F>`
    pub safe fn name() -> String;
}

fn main() {}
