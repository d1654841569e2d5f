// at: `last_error`
//! The code beside the result, and within it.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error]
    //~^ leave `#[last_error]` out
    #[fails(when = negative_one, code = last_error)]
    pub safe fn count() -> io::Result<c_int>;
}

fn main() {}
