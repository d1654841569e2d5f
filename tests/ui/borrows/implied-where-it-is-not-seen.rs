//! The signature of a function pointer and a macro in the place of a type may say that one lifetime is longer, too.

use std::ffi::{CStr, c_void};
use std::marker::PhantomData;

struct Raw<'a>(PhantomData<&'a ()>);
struct Close;

// SAFETY: nothing is ever allocated.
unsafe impl interop::Free for Close {
    unsafe fn free(_: *mut c_void) {}
}

macro_rules! session {
    ($longer:lifetime, $shorter:lifetime) => {
        &$shorter interop::NativeBox<Raw<$longer>, Close>
    };
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn of_a_function<'a, 'b>(
        text: &'a str,
        or: &'b CStr,
        function: extern "C" fn(*const &'b &'a u8),
    ) -> &'b CStr;
    pub safe fn of_a_macro<'a, 'b>(text: &'a str, session: session!('a, 'b)) -> &'b CStr;
}

fn main() {}
