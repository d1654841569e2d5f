//! What measures what was returned is not lent it for writing: it could put something else in its place.

use std::ffi::{c_int, c_void};
use std::mem;

use interop::{Free, NativeBox};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type Object;

    #[returns(counted_by(replace(object)))]
    safe fn bytes<'a>(object: &'a mut Owned) -> &'a [u8];

    #[fails(when = nonzero, code = code_of(object))]
    safe fn check<'a>(object: &'a mut Owned, #[out(on = failure)] reason: &'a u8) -> Result<(), Failed<'a>>;

    safe fn make() -> Owned;
    unsafe fn destroy(object: *mut Object);
}

type Owned = NativeBox<Object, Destroy>;

enum Destroy {}

// SAFETY: what `make` makes, `destroy` destroys.
unsafe impl Free for Destroy {
    unsafe fn free(object: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { destroy(object.cast()) };
    }
}

fn replace(object: &mut Owned) -> usize {
    drop(mem::replace(object, make()));
    1
}

fn code_of(object: &mut Owned) -> c_int {
    drop(mem::replace(object, make()));
    1
}

struct Failed<'a>(Option<&'a u8>);

impl From<c_int> for Failed<'_> {
    fn from(_: c_int) -> Self {
        Self(None)
    }
}

impl From<interop::Error> for Failed<'_> {
    fn from(_: interop::Error) -> Self {
        Self(None)
    }
}

impl<'a> interop::WithDetail<&'a u8> for Failed<'a> {
    fn with_detail(self, reason: &'a u8) -> Self {
        Self(Some(reason))
    }
}

fn main() {}
