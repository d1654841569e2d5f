//! The length is returned, and `Result` is hidden in an alias.

use std::io;

type Outcome = io::Result<()>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(buffer), native = isize)]
    #[fails(when = negative_one, code = errno)]
    safe fn with_a_rule(buffer: &mut [u8], #[len_of(buffer)] size: usize) -> Outcome;
    #[returns(len_of(buffer), native = isize)]
    safe fn without(buffer: &mut [u8], #[len_of(buffer)] size: usize) -> Outcome;
}

fn main() {}
