// at: `minus_one`
//! A rule by a word that is not its name.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = minus_one, code = errno)]
    //~^ `negative_one`
    pub safe fn dup(file: c_int) -> io::Result<c_int>;
}

fn main() {}
