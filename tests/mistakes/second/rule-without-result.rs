// at: `fails`
//! A rule for what is no `Result`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    //~^ `io::Result<c_int>`
    pub safe fn sync() -> c_int;
}

fn main() {}
