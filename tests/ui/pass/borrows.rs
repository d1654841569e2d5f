//! What is returned borrows from what crosses in place, or from nothing that is passed.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::io;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

type Text<'a> = &'a CStr;
type Found<'a> = Option<&'a CStr>;
type Fixed = &'static CStr;
type Compare = for<'a> fn(&'a c_int, &'a c_int) -> c_int;

struct Opaque;
struct Close;

// SAFETY: nothing is ever allocated.
unsafe impl interop::Free for Close {
    unsafe fn free(_: *mut c_void) {}
}

type Handle = interop::NativeBox<Opaque, Close>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(text: Text<'_>, character: c_int) -> Found<'_>;
    pub safe fn find_named<'x>(text: Text<'x>, among: &str) -> Found<'x>;
    pub safe fn find_fixed(text: &str) -> Fixed;
    pub safe fn open(path: &str) -> Handle;
    #[fails(when = null, code = errno)]
    pub safe fn try_open(path: &str) -> io::Result<Handle>;
    pub safe fn callback(name: &str) -> Option<extern "C" fn(*const c_char) -> c_int>;
    pub safe fn of_handle<'h>(handle: &'h Handle, name: &str) -> Option<&'h CStr>;
    pub safe fn longer<'a: 'b, 'b>(text: &'b str, kept: &'a CStr) -> &'a CStr;
    pub safe fn longer_clause<'a, 'b>(text: &'b str, kept: &'a CStr) -> &'a CStr
    where
        'a: 'b;
    pub safe fn or<'a>(text: &'static CStr, or: &'a CStr) -> &'a CStr;
    pub safe fn kept(text: Fixed, name: &str) -> Fixed;
    pub safe fn of_a_mode<'a>(mode: &'a Mode, name: &str) -> &'a c_int;
    pub safe fn of_a_number(number: &'static mut c_int, mode: &mut Mode) -> &'static c_int;
    pub safe fn of_a_value<'a>(kept: Kept<'a>, name: &str) -> &'a CStr;
    pub safe fn of_functions<'a>(functions: &'a [extern "C" fn() -> c_int; 2]) -> &'a c_int;
    pub safe fn counted<'a>(
        text: &'a str,
        #[len_of(text, unit = bytes, nul = excluded)] length: usize,
    ) -> &'a c_char;
    pub safe fn read(
        buffer: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> Option<&'static CStr>;
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Kept<'a>(Option<NonNull<&'a CStr>>);

/// What comes back of the buffer lives as long as what is lent, for ever too.
pub fn for_ever(buffer: &'static mut [MaybeUninit<u8>]) -> &'static mut [u8] {
    read(buffer).1
}

fn main() {
    let _: Option<Compare> = None;
}
