// at: `error`
//! A word that is not that of the attribute.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo", fails(when = negative, code = errno))]
unsafe extern "C" {
    pub safe fn parse(#[out(on = error)] offset: usize) -> io::Result<c_int>;
    //~^ `on = failure`
}

fn main() {}
