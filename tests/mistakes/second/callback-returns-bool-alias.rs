// at: `Callback`
//! A callback returns a truth value, by an alias.

use std::ffi::c_int;

type Callback = extern "C" fn(c_int) -> bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn filter(callback: Callback);
    //~^ `u8` or `c_int`
}

fn main() {}
