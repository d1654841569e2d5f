// at: `Letter`
//! A returned character without a width, by an alias.

use std::ffi::c_int;

type Letter = char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(of: c_int) -> Letter;
    //~^ `#[returns(char32)]`
}

fn main() {}
