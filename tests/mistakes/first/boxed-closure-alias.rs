// at: `Callback`
//! A boxed closure, by an alias.

use std::ffi::c_int;

type Callback = Box<dyn FnMut(c_int)>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Callback);
    //~^ `extern "C" fn(c_int)` and a `*mut c_void`
}

fn main() {}
