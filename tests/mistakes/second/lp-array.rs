// at: `LPArray`
//! `UnmanagedType.LPArray`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(#[marshal(LPArray)] data: &[u8], count: c_int);
    //~^ leave it out; `#[len_of(data)]` on `count`
}

fn main() {}
