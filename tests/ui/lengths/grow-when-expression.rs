//! A condition that is neither a word nor a function.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = -48)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> c_int;
}

fn main() {}
