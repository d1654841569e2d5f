// at: `marshal`
//! A variable whose string has an encoding.

use std::ffi::c_char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[marshal(utf8)]
    //~^ leave it out; `*const c_char`
    pub static version: *const c_char;
}

fn main() {}
