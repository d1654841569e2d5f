// at: `In`
//! `[In]`, as C# writes it.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn length(#[In] text: &[u8; 4]) -> c_int;
    //~^ nothing: `&` says it
}

fn main() {}
