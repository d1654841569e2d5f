// at: `Count`
//! A number is null, by an alias.

use std::ffi::c_int;
use std::io;

type Count = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn count() -> io::Result<Count>;
    //~^ `when = zero`
}

fn main() {}
