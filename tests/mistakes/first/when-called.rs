// at: `is_bad(returned)`
//! The function of a rule is called, as that of the code is.

use std::ffi::c_int;
use std::io;

fn is_bad(status: c_int) -> bool {
    status < 0
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = is_bad(returned), code = errno)]
    //~^ `when = is_bad`
    pub safe fn dup(file: c_int) -> io::Result<c_int>;
}

fn main() {}
