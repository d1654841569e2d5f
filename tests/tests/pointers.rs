//! Pointers: raw, `NonNull`, nullable, and pointers to functions, in every direction.

use std::ffi::{c_int, c_void};
use std::ptr::{self, NonNull};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CStr, c_char, c_int, c_void};
    use ::std::option::Option;
    use ::std::ptr::NonNull;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// A function type that the macro sees only the name of.
    pub(super) type Unary = extern "C" fn(c_int) -> c_int;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn echo_pointer(x: *const c_void) -> *const c_void;
        pub(super) safe fn echo_pointer_mut(x: *mut c_void) -> *mut c_void;
        pub(super) safe fn is_null(p: *const c_void) -> c_int;
        pub(super) safe fn store_pointer(#[out] out: *mut c_void, value: *mut c_void);
        pub(super) safe fn store_function(#[out] out: Option<unsafe extern "C" fn(c_int) -> c_int>, which: c_int);
        pub(super) safe fn call_unary(f: extern "C" fn(c_int) -> c_int, x: c_int) -> c_int;
        pub(super) safe fn choose_unary(which: c_int) -> Option<unsafe extern "C" fn(c_int) -> c_int>;
        /// # Safety
        /// `f` may be called with each value and the context.
        pub(super) unsafe fn for_each(
            values: &[i32],
            #[len_of(values)] count: usize,
            f: unsafe extern "C" fn(*mut c_void, i32) -> c_int,
            context: *mut c_void,
        ) -> c_int;
        /// Not `safe`: the pointer is read through.
        pub(super) unsafe fn read_i32(x: *const i32, if_null: i32) -> i32;
    }

    // The same exports, declared as what else a C pointer can be.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("echo_pointer_mut")]
        pub(super) safe fn echo_non_null(x: NonNull<u64>) -> NonNull<u64>;
        #[entry_point("store_pointer")]
        pub(super) safe fn store_non_null(#[out] out: NonNull<u64>, value: Option<NonNull<u64>>);
        #[entry_point("store_nothing")]
        pub(super) safe fn stored_nothing(#[out] out: Option<NonNull<u64>>);
        #[entry_point("call_unary")]
        pub(super) safe fn call_maybe(f: Option<Unary>, x: c_int) -> c_int;
        #[entry_point("choose_unary")]
        pub(super) safe fn choose(which: c_int) -> unsafe extern "C" fn(c_int) -> c_int;
        #[entry_point("read_i32")]
        pub(super) safe fn read_const(x: &i32, if_null: i32) -> i32;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("echo_pointer_mut")]
        pub(super) safe fn echo_nullable(x: Option<NonNull<u64>>) -> Option<NonNull<u64>>;
        #[entry_point("echo_pointer")]
        pub(super) safe fn address_of_c_string(x: &CStr) -> *const c_char;
        #[entry_point("store_nothing")]
        pub(super) safe fn untouched(#[in_out] x: NonNull<u64>);
        #[entry_point("store_function")]
        pub(super) safe fn store_present(#[out] out: unsafe extern "C" fn(c_int) -> c_int, which: c_int);
    }
}

extern "C" fn plus_hundred(x: c_int) -> c_int {
    x + 100
}

/// Adds to the sum behind the context, and stops with 7 at a negative value.
unsafe extern "C" fn add(context: *mut c_void, value: i32) -> c_int {
    if value < 0 {
        return 7;
    }
    // SAFETY: the test passes its `i64` as the context.
    unsafe { *context.cast::<i64>() += i64::from(value) };
    0
}

#[test]
fn raw_pointers_come_back_unchanged() {
    let value = 5_u64;
    for pointer in [ptr::null(), (&raw const value).cast(), ptr::dangling(), ptr::without_provenance(usize::MAX)] {
        assert_eq!(native::echo_pointer(pointer), pointer);
        assert_eq!(native::echo_pointer_mut(pointer.cast_mut()), pointer.cast_mut());
        assert_eq!(native::store_pointer(pointer.cast_mut()), pointer.cast_mut());
    }
    assert_eq!(native::is_null(ptr::null()), 1);
    assert_eq!(native::is_null(ptr::dangling()), 0);
}

#[test]
fn an_unsafe_function_reads_through_the_pointer() {
    // SAFETY: the pointer is to a live `i32`.
    assert_eq!(unsafe { native::read_i32(&31, 0) }, 31);
    // SAFETY: null is allowed.
    assert_eq!(unsafe { native::read_i32(ptr::null(), -1) }, -1);
    assert_eq!(native::read_const(&8, 0), 8);
}

#[test]
fn non_null_pointers_come_back_unchanged() {
    let mut value = 5_u64;
    let pointer = NonNull::from(&mut value);
    assert_eq!(native::echo_non_null(pointer), pointer);
    assert_eq!(native::echo_nullable(Some(pointer)), Some(pointer));
    assert_eq!(native::echo_nullable(None), None);
    assert_eq!(native::store_non_null(Some(pointer)), pointer);
    assert_eq!(native::untouched(pointer), pointer);
}

#[test]
#[should_panic(
    expected = "`out` of `store_non_null`: a null pointer, where the declaration allows none; declare an `Option`"
)]
fn null_where_none_is_allowed() {
    native::store_non_null(None);
}

#[test]
fn storage_that_nobody_wrote_is_null() {
    assert_eq!(native::stored_nothing(), None);
}

#[test]
fn functions_are_called_back() {
    assert_eq!(native::call_unary(plus_hundred, 5), 105);
    assert_eq!(native::call_maybe(Some(plus_hundred), 6), 106);
    assert_eq!(native::call_maybe(None, 6), -1);
    let mut sum = 0_i64;
    // SAFETY: `add` is passed what it adds to.
    assert_eq!(unsafe { native::for_each(&[1, 20, 300], add, (&raw mut sum).cast()) }, 0);
    assert_eq!(sum, 321);
    // SAFETY: `add` is passed what it adds to.
    assert_eq!(unsafe { native::for_each(&[1, -1, 300], add, (&raw mut sum).cast()) }, 7);
    assert_eq!(sum, 322);
}

#[test]
fn functions_come_out() {
    let apply = |f: unsafe extern "C" fn(c_int) -> c_int| {
        // SAFETY: the fixture's functions only compute.
        unsafe { f(21) }
    };
    assert_eq!(native::choose_unary(0).map(apply), Some(42));
    assert_eq!(native::choose_unary(1).map(apply), Some(-21));
    assert!(native::choose_unary(2).is_none());
    assert_eq!(apply(native::choose(0)), 42);
    assert_eq!(native::store_function(1).map(apply), Some(-21));
    assert!(native::store_function(2).is_none());
    assert_eq!(apply(native::store_present(0)), 42);
}

#[test]
#[should_panic(expected = "what `choose` returned: a null pointer, where the declaration allows none")]
fn no_function_where_one_is_declared() {
    let _ = native::choose(2);
}

#[test]
fn a_c_string_crosses_as_it_is() {
    let text = c"no copy";
    assert_eq!(native::address_of_c_string(text), text.as_ptr());
}
