//! A function that says "too small" gets what is returned, and the capacity if it takes it: no third thing.

use std::ffi::c_int;

fn is_full(returned: c_int, capacity: usize, text: &str) -> bool {
    returned as usize == capacity || text.is_empty()
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn title(
        #[out(capacity = 8, grow = is_full)] buffer: String,
        #[len_of(buffer, unit = bytes, nul = included)] room: c_int,
    ) -> c_int;
}

fn main() {}
