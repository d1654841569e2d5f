// at: `Callback`
//! A callback that returns a `String`, by an alias.

use std::ffi::c_void;

type Callback = extern "C" fn(*mut c_void) -> String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn ask(callback: Callback);
    //~^ `*mut c_char`
}

fn main() {}
