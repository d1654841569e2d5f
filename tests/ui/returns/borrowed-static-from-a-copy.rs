//! A string that lives for ever crosses as a copy that does not.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn demo(text: &'static str) -> &'static CStr;
}

fn main() {}

// variants: alias says error[E0597]: `copy_for_the_call_so_write_CStr_or_leave_static_out` does not live long enough, because rustc borrows what is behind the alias, and the name of the variable says what to write
