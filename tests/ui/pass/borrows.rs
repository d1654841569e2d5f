//! What is returned borrows from what crosses in place, or from nothing that is passed.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::io;

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
}

fn main() {
    let _: Option<Compare> = None;
}
