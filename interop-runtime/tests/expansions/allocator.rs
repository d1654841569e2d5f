//! An allocator of native code's, which knows what it has given and not got back.

use std::alloc::{Layout, alloc, dealloc};
use std::cell::RefCell;
use std::ffi::c_void;

use interop_runtime::Free;
use interop_runtime::private::Allocate;

thread_local!(static GIVEN: RefCell<Vec<(usize, Layout)>> = const { RefCell::new(Vec::new()) });

/// `free_with` and `alloc_with` of the tests.
pub(crate) enum Native {}

unsafe impl Free for Native {
    unsafe fn free(pointer: *mut c_void) {
        let layout = GIVEN.with_borrow_mut(|given| {
            let at = given.iter().position(|(start, _)| *start == pointer.addr()).expect("given, and not freed yet");
            given.swap_remove(at).1
        });
        unsafe { dealloc(pointer.cast(), layout) }
    }
}

unsafe impl Allocate for Native {
    fn allocate(size: usize) -> *mut c_void {
        let layout = Layout::from_size_align(size, 16).unwrap();
        let start = unsafe { alloc(layout) };
        GIVEN.with_borrow_mut(|given| given.push((start.addr(), layout)));
        start.cast()
    }
}

/// How many allocations of this thread are not freed.
pub(crate) fn alive() -> usize {
    GIVEN.with_borrow(Vec::len)
}
