// at: `"release"`
//! The function that frees is named in quotes.

use std::ffi::c_char;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = "release")]
    //~^ `free_with = release`
    pub safe fn name() -> String;
    pub unsafe fn release(text: *mut c_char);
}

fn main() {}
