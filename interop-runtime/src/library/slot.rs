//! Functions that are found in a table: a structure of function pointers, or the one that an object begins with.
//!
//! Such a function is no symbol. Nothing is looked up, and nothing is cached: the table is read at each call, because its owner may
//! exchange it.

use std::ffi::c_void;

use super::error::{EmptySlot, LoadError};
use crate::Error;

/// What a stub fails with where the slot of `function` is empty.
#[cold]
#[inline(never)]
#[must_use]
pub fn empty_slot(function: &'static str) -> Error {
    LoadError::EmptySlot(EmptySlot { function }).into()
}

/// Whether a table that says it has `size` bytes has a slot at `offset`. A negative size, or one that no memory has, is none.
#[inline(always)]
#[must_use]
pub fn reaches<N: TryInto<usize>>(size: N, offset: usize) -> bool {
    size.try_into().is_ok_and(|size| size >= offset + size_of::<fn()>())
}

/// The table that an object begins with: the first word of a COM interface, and of an object of a C++ class with virtual functions.
///
/// # Safety
/// `object` begins with a pointer to a `V`.
#[inline(always)]
#[must_use]
pub unsafe fn vtable<V>(object: *mut c_void) -> *const V {
    // SAFETY: the caller's promise.
    unsafe { *object.cast::<*const V>() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[repr(C)]
    struct Table {
        size: u32,
        first: Option<unsafe extern "C" fn(i32) -> i32>,
        second: Option<unsafe extern "C" fn(i32) -> i32>,
    }

    unsafe extern "C" fn twice(x: i32) -> i32 {
        2 * x
    }

    #[test]
    fn a_table_reaches_to_the_end_of_its_last_slot() {
        let [first, second] = [std::mem::offset_of!(Table, first), std::mem::offset_of!(Table, second)];
        let whole = size_of::<Table>();
        assert!(reaches(whole, second));
        assert!(!reaches(whole - 1, second));
        assert!(reaches(second, first));
        assert!(!reaches(first, first));
        assert!(!reaches(0_u32, 0));
    }

    #[test]
    fn sizes_that_no_memory_has() {
        assert!(!reaches(-1_i32, 0));
        assert!(!reaches(u128::MAX, 0));
        assert!(reaches(i64::from(u8::MAX), 0));
    }

    #[test]
    fn an_object_begins_with_its_table() {
        let table = Table { size: 0, first: Some(twice), second: None };
        #[repr(C)]
        struct Object {
            table: *const Table,
            value: u8,
        }
        let mut object = Object { table: &raw const table, value: 1 };
        // SAFETY: it begins with one.
        let found = unsafe { vtable::<Table>((&raw mut object).cast()) };
        assert_eq!(found, &raw const table);
        // SAFETY: the table above.
        let function = unsafe { (*found).first }.expect("a function");
        // SAFETY: it is safe to call.
        assert_eq!(unsafe { function(4) }, 8);
        assert_eq!((object.value, table.size, table.second.is_none()), (1, 0, true));
    }

    #[test]
    fn what_is_empty_is_absent() {
        let error = empty_slot("open");
        assert!(error.is_load());
        assert!(error.to_string().starts_with("the table has no function `open`"), "{error}");
        let ErrorKind::Load(LoadError::EmptySlot(slot)) = error.kind() else { panic!("{error:?}") };
        assert_eq!(slot.function(), "open");
    }
}
