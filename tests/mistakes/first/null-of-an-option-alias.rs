// at: `Result<Option<Address>, io::Error>`
//! Null is a failure and a value, by an alias.

use std::ffi::c_void;
use std::io;
use std::ptr::NonNull;

type Address = NonNull<c_void>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn find(key: u32) -> Result<Option<Address>, io::Error>;
    //~^ `Result<Address, io::Error>`, or `when = last_error_set`
}

fn main() {}
