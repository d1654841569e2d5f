//! A buffer that is lent for ever, and of which the filled part comes back, would be the caller's twice.

use std::ffi::CStr;
use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn read(
        buffer: &'static mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> Option<&'static CStr>;
}

fn main() {}

// variants: alias says error[E0597]: `what_comes_back_so_leave_static_out` does not live long enough, because rustc borrows what is behind the alias, and the name of the variable says what to write
