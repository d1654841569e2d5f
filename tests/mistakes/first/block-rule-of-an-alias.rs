// at: `Outcome`
//! The only `Result` of a block with a rule is an alias.

use std::ffi::c_int;
use std::io;

type Outcome = io::Result<c_int>;

#[interop::import(library = "demo", fails(when = negative_one, code = errno))]
unsafe extern "C" {
    pub safe fn dup(file: c_int) -> Outcome;
    //~^ `io::Result<c_int>`
}

fn main() {}
