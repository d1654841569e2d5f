// at: `free`
//! What frees is called.

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = free(returned))]
    //~^ `free_with = free`
    pub safe fn name() -> String;
    unsafe fn free(memory: *mut c_void);
}

fn main() {}
