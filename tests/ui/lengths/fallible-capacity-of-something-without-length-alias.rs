//! A capacity of something that is no buffer, in a function that can fail: through a type alias.

use std::ffi::c_int;
use std::io;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn fill(value: Declared, #[in_out] #[len_of(value)] len: usize) -> io::Result<()>;
}

fn main() {}
