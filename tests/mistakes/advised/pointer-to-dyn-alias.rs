// after: first/pointer-to-dyn-alias
//! `*mut c_void`, of a box in a box.

use std::any::Any;
use std::ffi::{c_int, c_void};

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn for_each(
        values: &[i32],
        #[len_of(values)] count: usize,
        callback: extern "C" fn(*mut c_void, i32) -> c_int,
        context: *mut c_void,
    ) -> c_int;
}

extern "C" fn is_less(context: *mut c_void, value: i32) -> c_int {
    // SAFETY: `main` passes such a box.
    let object = unsafe { &*context.cast::<Box<dyn Any>>() };
    c_int::from(object.downcast_ref::<i32>().is_some_and(|number| *number < value))
}

fn main() {
    let object: Box<dyn Any> = Box::new(41);
    let context = Box::into_raw(Box::new(object)).cast();
    assert_eq!(for_each(&[42], is_less, context), 1);
    // SAFETY: from `Box::into_raw`.
    drop(unsafe { Box::from_raw(context.cast::<Box<dyn Any>>()) });
}
