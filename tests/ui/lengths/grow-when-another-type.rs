//! A function of another type than what is returned.

use std::ffi::c_int;

fn is_too_small(returned: u8) -> bool {
    returned == 0
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = is_too_small)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> c_int;
}

fn main() {}
