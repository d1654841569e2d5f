//! Callers of functions with mistakes add no errors.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(#[inout] value: c_int) -> c_int;
    #[fails(when = nonzero, code = returned)]
    pub safe fn get(data: &mut [u8], #[in_out] #[len_of(date)] len: usize) -> io::Result<()>;
}

fn main() {
    put(1);
    let _ = get(&mut [0; 4]);
}
