//! Five mistakes of syntax in one block: five errors in one compilation.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entrypoint("demo_answer")]
    pub safe fn answer() -> c_int;
    pub safe fn put((a, b): (c_int, c_int));
    pub safe fn sum(data: &[u8], #[len_of(date)] len: usize) -> c_int;
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> c_int;
    #[optional]
    pub safe fn close(handle: c_int) -> c_int;
}

fn main() {}
