// at: `Callback`
//! A callback is promised a reference for ever, by an alias.

use std::ffi::c_int;

type Callback = extern "C" fn(&'static c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Callback);
    //~^ `extern "C" fn(*const c_int)`
}

fn main() {}
