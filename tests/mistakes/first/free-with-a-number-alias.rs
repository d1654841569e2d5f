// at: `release`
//! What frees takes a number, by an alias.

use std::ffi::c_int;

type Id = c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    //~^ a function that takes one pointer
    pub safe fn name() -> String;
    pub unsafe fn release(id: Id);
}

fn main() {}
