// at: `Callback`
//! A callback of Rust's own convention, by an alias.

use std::ffi::c_void;

type Callback = unsafe fn(*mut c_void);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn at_exit(callback: Callback);
    //~^ `unsafe extern "C" fn(*mut c_void)`
}

fn main() {}
