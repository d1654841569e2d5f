//! What else a method's declaration may have.

#![cfg(all(target_os = "linux", target_env = "gnu"))]
#![deny(warnings, clippy::pedantic)]

mod declared {
    #![no_implicit_prelude]
    use ::std::clone::Clone;
    use ::std::convert::TryFrom as _;
    use ::std::ffi::{CStr, c_char, c_int};
    use ::std::marker::Copy;
    use ::std::marker::PhantomData;
    use ::std::option::Option;
    use ::std::string::String;

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(C)]
    pub(super) struct Numbers {
        pub(super) first: i32,
        pub(super) size: i32,
    }

    impl Wrapped {
        fn room(self) -> usize {
            usize::try_from(self.0).expect("it is small") * 4
        }
    }

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(super) struct Text<'a>(pub(super) *const c_char, pub(super) PhantomData<&'a CStr>);

    #[::interop::import(library = ::interop::Library::PROCESS, strings = utf8, bind = eager, api = API)]
    unsafe extern "C" {
        /// An expression names `self`.
        #[entry_point("snprintf")]
        #[returns(len_of(text), native = c_int)]
        pub(super) safe fn show(
            #[out(capacity = self.room())] text: String,
            #[len_of(text, unit = bytes, nul = in_only)] capacity: usize,
            #[value(c"%d|%d")] format: &CStr,
            #[variadic]
            #[receiver]
            numbers: Wrapped,
            #[value(self.0 + 1)] second: c_int,
        );
        /// # Safety
        /// None.
        #[entry_point("memcmp")]
        #[must_use = "it compares"]
        pub(super) unsafe fn same(self: &Numbers, other: &Self, #[value(size_of_numbers())] size: usize) -> c_int;
        #[entry_point("strchr")]
        pub(super) safe fn find<'a, 'text: 'a>(self: Text<'text>, c: c_int) -> Option<&'a CStr>;
        #[associated(Text<'_>)]
        #[entry_point("strlen")]
        pub(super) safe fn length(text: &CStr) -> usize;
        #[cfg(windows)]
        pub(super) safe fn of_windows(self: &OnlyThere) -> c_int;
        #[entry_point("strpbrk")]
        pub(super) safe fn first_of(self: &Held, other: &str) -> Option<&CStr>;
        #[entry_point("memchr")]
        pub(super) safe fn at(self: &mut Numbers, #[value(3)] byte: c_int, #[value(1)] size: usize)
        -> Option<&Numbers>;
        /// Of an absent function, with everything.
        pub(super) safe fn absent<'a>(self: &'a mut Numbers, by: &'a i32) -> &'a i32 {
            self.first += by;
            &self.first
        }
    }

    fn size_of_numbers() -> usize {
        ::std::mem::size_of::<Numbers>()
    }

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(super) struct Wrapped(pub(super) c_int);

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(C)]
    pub(super) struct Held(pub(super) [c_char; 8]);
}

macro_rules! methods {
    ($block:ident, $of:ty, $name:ident, $symbol:literal, $arg:ident, $value:expr) => {
        mod $block {
            use super::*;
            #[interop::import(library = interop::Library::PROCESS)]
            unsafe extern "C" {
                #[entry_point($symbol)]
                pub(super) safe fn $name(self: $of, #[value($value)] $arg: i32) -> Self;
                pub(super) safe fn missing(self: $of) -> i32 {
                    self.0 + 1
                }
            }
        }
    };
}

#[derive(Clone, Copy, Debug, PartialEq, ::interop::Blittable, ::interop::Fillable)]
#[repr(transparent)]
struct Number(i32);

methods!(block, Number, size, "abs", unused, 1 + 1);

use declared::*;
use std::marker::PhantomData;

#[test]
fn expressions_name_the_receiver() {
    assert_eq!(Wrapped(4).show(), "4|5");
}

#[test]
fn self_is_the_type() {
    let numbers = Numbers { first: 3, size: 2 };
    let other = numbers;
    // SAFETY: both have the size that is said.
    assert_eq!(unsafe { numbers.same(&other) }, 0);
    assert_eq!(Number(-2).size(), Number(2));
}

#[test]
fn a_result_is_borrowed_from_the_receiver() {
    let mut numbers = Numbers { first: 3, size: 2 };
    let at = &raw const numbers;
    assert!(std::ptr::eq(numbers.at().expect("it begins with a 3"), at));
    let text = c"four";
    assert_eq!(Text(text.as_ptr(), PhantomData).find(i32::from(b'u')), Some(c"ur"));
    // The other string is a copy, and the elided lifetime is not its.
    assert_eq!(Held([97, 98, 99, 0, 0, 0, 0, 0]).first_of("xb"), Some(c"bc"));
}

#[test]
fn a_body_uses_self() {
    let mut numbers = Numbers { first: 3, size: 2 };
    assert_eq!(*numbers.absent(&4), 7);
    assert_eq!(Number(-2).missing(), -1);
}

#[test]
fn a_function_of_a_type_with_lifetimes() {
    assert_eq!(Text::length(c"four"), 4);
    assert!(API.length().is_available());
}
