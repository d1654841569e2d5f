// at: `c_int`
//! The error is the code itself.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn sync() -> Result<(), c_int>;
    //~^ a type of one's own, with `From<c_int>` and `From<interop::Error>`
}

fn main() {}
