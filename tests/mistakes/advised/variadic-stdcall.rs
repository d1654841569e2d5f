// after: ui/variadic/stdcall
//! A second block, `unsafe extern "C"`.

use std::ffi::{CStr, c_int};

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    unsafe fn snprintf(to: *mut u8, size: usize, format: &CStr, #[variadic] number: c_int) -> c_int;
}

fn main() {
    let mut text = [0; 8];
    // SAFETY: one number, as the format says, and room for its digits.
    let length = unsafe { snprintf(text.as_mut_ptr(), text.len(), c"%d", 42) };
    assert_eq!((length, &text[..3]), (2, &b"42\0"[..]));
}
