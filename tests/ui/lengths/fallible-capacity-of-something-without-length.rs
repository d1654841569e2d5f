//! A capacity of something that is no buffer, in a function that can fail.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn fill(value: c_int, #[in_out] #[len_of(value)] len: usize) -> io::Result<()>;
}

fn main() {}
