//! A function that gives no answer.

use std::ffi::c_int;

fn what(returned: c_int) -> c_int {
    returned
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 4, grow = what)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> c_int;
}

fn main() {}
