//! A condition that can never be.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = never)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> c_int;
}

fn main() {}
