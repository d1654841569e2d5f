//! References: one value, read by native code or lent to it, and the references that may be absent.

use std::io;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{c_int, c_void};
    use ::std::io;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// References that the macro sees only the name of.
    pub(super) type Lent<'a> = &'a mut i32;
    pub(super) type MaybeRead<'a> = Option<&'a i32>;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn read_i32(x: &i32, if_null: i32) -> i32;
        pub(super) safe fn negate_i32(x: &mut i32) -> c_int;
        pub(super) safe fn swap_i32(a: &mut i32, b: &mut i32);
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn store_then_fail(fail: c_int, value: &mut c_int) -> io::Result<()>;
        pub(super) safe fn what_was_there(value: &mut c_int) -> c_int;
        pub(super) safe fn echo_pointer(x: &u64) -> *const u64;
        pub(super) safe fn echo_pointer_mut(x: &mut u64) -> *mut u64;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("read_i32")]
        pub(super) safe fn read_or(x: Option<&i32>, if_null: i32) -> i32;
        #[entry_point("negate_i32")]
        pub(super) safe fn negate_maybe(x: Option<&mut i32>) -> c_int;
        #[entry_point("store_pointer")]
        pub(super) safe fn point_elsewhere(out: &mut *mut c_void, value: *mut c_void);
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("read_i32")]
        pub(super) safe fn read_alias(x: MaybeRead, if_null: i32) -> i32;
        #[entry_point("negate_i32")]
        pub(super) safe fn negate_alias(x: Lent) -> c_int;
        #[entry_point("store_then_fail")]
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn store_maybe(fail: c_int, value: Option<&mut c_int>) -> io::Result<()>;
        #[entry_point("what_was_there")]
        pub(super) safe fn initialise(value: &mut MaybeUninit<c_int>) -> c_int;
        #[entry_point("echo_pointer_mut")]
        pub(super) safe fn address_of_uninitialised(x: &mut MaybeUninit<u64>) -> *mut u64;
    }
}

#[test]
fn a_shared_reference_is_read() {
    let x = -17;
    assert_eq!(native::read_i32(&x, 99), -17);
    assert_eq!(native::read_or(Some(&x), 99), -17);
    assert_eq!(native::read_or(None, 99), 99);
    assert_eq!(native::read_alias(Some(&x), 99), -17);
    assert_eq!(native::read_alias(None, 99), 99);
}

#[test]
fn an_exclusive_reference_is_written() {
    let (mut a, mut b) = (1, 2);
    native::swap_i32(&mut a, &mut b);
    assert_eq!((a, b), (2, 1));
    assert_eq!(native::negate_i32(&mut a), 1);
    assert_eq!(native::negate_maybe(Some(&mut b)), 1);
    assert_eq!((a, b), (-2, -1));
    assert_eq!(native::negate_alias(&mut a), 1);
    assert_eq!(a, 2);
    assert_eq!(native::negate_maybe(None), 0, "nothing to negate");
    let mut pointer = std::ptr::null_mut();
    native::point_elsewhere(&mut pointer, (&raw mut a).cast());
    assert_eq!(pointer, (&raw mut a).cast());
}

#[test]
fn native_code_sees_what_was_there() {
    let mut value = 1234;
    assert_eq!(native::what_was_there(&mut value), 1234);
    assert_eq!(value, 1);
}

#[test]
fn nothing_is_copied() {
    let mut value = 5;
    assert_eq!(native::echo_pointer(&value), &raw const value);
    let address = &raw mut value;
    assert_eq!(native::echo_pointer_mut(&mut value), address);
}

#[test]
fn written_back_on_success_and_on_failure() {
    let mut value = 0;
    native::store_then_fail(0, &mut value).unwrap();
    assert_eq!(value, 42);
    let error = native::store_then_fail(1, &mut value).unwrap_err();
    assert_eq!(value, -42);
    assert_eq!(io::Error::from(interop::Errno(33)).to_string(), error.to_string(), "EDOM");

    native::store_maybe(0, Some(&mut value)).unwrap();
    assert_eq!(value, 42);
    assert!(native::store_maybe(1, Some(&mut value)).is_err());
    assert_eq!(value, -42);
}

#[test]
fn memory_that_nobody_initialised_may_be_lent() {
    let mut value = std::mem::MaybeUninit::new(77);
    assert_eq!(native::initialise(&mut value), 77);
    // SAFETY: the fixture has stored 1.
    assert_eq!(unsafe { value.assume_init() }, 1);
    let mut nothing = std::mem::MaybeUninit::<u64>::uninit();
    let address = nothing.as_mut_ptr();
    assert_eq!(native::address_of_uninitialised(&mut nothing), address);
}
