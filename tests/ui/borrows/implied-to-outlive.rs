//! `&'b Session<'a>` says that `'a` is longer than `'b`, so what lives as long as `'b` may be borrowed from either.

use std::ffi::{CStr, c_void};
use std::marker::PhantomData;

struct Raw<'a>(PhantomData<&'a ()>);
struct Close;

// SAFETY: nothing is ever allocated.
unsafe impl interop::Free for Close {
    unsafe fn free(_: *mut c_void) {}
}

type Session<'a> = interop::NativeBox<Raw<'a>, Close>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find<'a, 'b>(text: &'a str, session: &'b Session<'a>) -> &'b CStr;
}

fn main() {}
