//! A length function of another type.

use std::ffi::c_int;

fn count(_: u8) -> usize {
    0
}

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(count(n)))]
    pub safe fn get(n: c_int) -> &'static [u8];
}

fn main() {}
