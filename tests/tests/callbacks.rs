//! What function pointers take and return: where native code calls Rust, where Rust calls native code, and after `...`.

use std::cmp::Ordering;
use std::ffi::{c_int, c_void};
use std::ptr::NonNull;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::Ordering;
    use ::std::ffi::{c_int, c_void};
    use ::std::marker::Copy;
    use ::std::option::Option;
    use ::std::ptr::NonNull;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(C)]
    pub(super) struct Weighed {
        pub(super) value: i32,
        pub(super) weight: f64,
    }

    /// What goes in, and is never filled: so the function need not be an `Option`.
    #[derive(Clone, Copy, ::interop::Blittable)]
    #[repr(C)]
    pub(super) struct Held {
        pub(super) function: extern "C" fn(c_int) -> Parity,
        pub(super) argument: c_int,
    }

    #[derive(Clone, Copy, ::interop::Blittable)]
    #[repr(C)]
    pub(super) enum Parity {
        Even,
        Odd,
    }

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(super) struct Flags(pub(super) u32);

    #[derive(Clone, Copy, ::interop::Blittable)]
    #[repr(transparent)]
    pub(super) struct Handler(pub(super) extern "C" fn(c_int) -> c_int);

    pub(super) type Sixteen = extern "C" fn(
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
        c_int,
    ) -> c_int;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn call_sixteen(f: Sixteen) -> c_int;
        pub(super) safe fn call_weighed(f: extern "C" fn(Weighed, u8) -> Weighed, weighed: Weighed) -> f64;
        pub(super) safe fn call_with_function(
            f: extern "C" fn(Option<unsafe extern "C" fn(c_int) -> c_int>, c_int) -> c_int,
            which: c_int,
            x: c_int,
        ) -> c_int;
        pub(super) safe fn returns_pointer(f: extern "C" fn() -> NonNull<c_void>, expected: NonNull<c_void>) -> c_int;
        pub(super) safe fn call_held(held: &Held) -> c_int;
        /// What it takes is never null: Rust calls it.
        #[entry_point("choose_unary")]
        pub(super) safe fn choose(which: c_int) -> extern "C" fn(Parity) -> c_int;
        pub(super) safe fn choose_summing() -> unsafe extern "C" fn(n: c_int, ...) -> c_int;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn sum_called(
            n: c_int,
            #[variadic] a: extern "C" fn(c_int) -> c_int,
            b: Option<extern "C" fn(c_int) -> c_int>,
            c: Handler,
        ) -> c_int;
        #[entry_point("sum_varargs")]
        pub(super) safe fn sum_flags(n: c_int, #[variadic] a: Flags, b: Flags) -> c_int;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn compare_ints(a: c_int, b: c_int) -> Ordering;
        pub(super) safe fn store_comparison(#[out] out: Ordering, a: c_int, b: c_int);
        pub(super) safe fn reverse_comparison(out: &mut Ordering);
        #[entry_point("reverse_comparison")]
        pub(super) safe fn reversed(#[in_out] out: Ordering);
        #[entry_point("echo_i32")]
        pub(super) safe fn as_int(x: Ordering) -> i32;
        #[entry_point("read_i32")]
        pub(super) safe fn read_ordering(x: Option<&Ordering>, if_null: i32) -> i32;
    }
}

#[rustfmt::skip]
extern "C" fn weighted(
    a: c_int, b: c_int, c: c_int, d: c_int, e: c_int, f: c_int, g: c_int, h: c_int, i: c_int, j: c_int, k: c_int, l: c_int,
    m: c_int, n: c_int, o: c_int, p: c_int,
) -> c_int {
    [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p].iter().zip(1..).map(|(value, place)| value * place).sum()
}

extern "C" fn heavier(weighed: native::Weighed, times: u8) -> native::Weighed {
    native::Weighed { value: weighed.value + 1, weight: weighed.weight * f64::from(times) }
}

extern "C" fn parity(x: c_int) -> native::Parity {
    if x % 2 == 0 { native::Parity::Even } else { native::Parity::Odd }
}

extern "C" fn plus_ten(x: c_int) -> c_int {
    x + 10
}

extern "C" fn apply(given: Option<unsafe extern "C" fn(c_int) -> c_int>, x: c_int) -> c_int {
    match given {
        // SAFETY: the fixture's functions only compute.
        Some(given) => unsafe { given(x) },
        None => -7,
    }
}

static PLACE: u8 = 0;

extern "C" fn place() -> NonNull<c_void> {
    NonNull::from(&PLACE).cast()
}

#[test]
fn sixteen_parameters_arrive_in_order() {
    assert_eq!(native::call_sixteen(weighted), (1..=16).map(|place| place * place).sum::<c_int>());
}

#[test]
fn structures_by_value() {
    assert_eq!(native::call_weighed(heavier, native::Weighed { value: 4, weight: 0.5 }), 7.5);
}

#[test]
fn what_rust_returns_may_be_an_enumeration_or_never_null() {
    assert_eq!(native::call_held(&native::Held { function: parity, argument: 7 }), 1);
    assert_eq!(native::call_held(&native::Held { function: parity, argument: 8 }), 0);
    assert_eq!(native::returns_pointer(place, place()), 1);
    assert_eq!(native::returns_pointer(place, NonNull::dangling()), 0);
}

#[test]
fn native_code_hands_functions_over() {
    assert_eq!(native::call_with_function(apply, 0, 21), 42);
    assert_eq!(native::call_with_function(apply, 2, 21), -7);
}

#[test]
fn rust_calls_what_native_code_gave() {
    assert_eq!(native::choose(1)(native::Parity::Odd), -1);
    let sum = native::choose_summing();
    // SAFETY: as many `int`s as it is told.
    assert_eq!(unsafe { sum(3, 20 as c_int, 20 as c_int, 2 as c_int) }, 42);
}

#[test]
fn functions_and_flags_after_dots() {
    assert_eq!(native::sum_called(3, plus_ten, Some(plus_ten), native::Handler(plus_ten)), 33);
    assert_eq!(native::sum_called(3, plus_ten, None, native::Handler(plus_ten)), 21);
    assert_eq!(native::sum_flags(2, native::Flags(4), native::Flags(32)), 36);
}

#[test]
fn the_sign_of_a_comparison() {
    assert_eq!(native::compare_ints(1, 2), Ordering::Less);
    assert_eq!(native::compare_ints(2, 2), Ordering::Equal);
    assert_eq!(native::compare_ints(3, 2), Ordering::Greater);
    assert_eq!(native::store_comparison(3, 2), Ordering::Greater);
    assert_eq!(native::reversed(Ordering::Greater), Ordering::Less);
    let mut changed = Ordering::Less;
    native::reverse_comparison(&mut changed);
    assert_eq!(changed, Ordering::Greater);
    for (ordering, expected) in [(Ordering::Less, -1), (Ordering::Equal, 0), (Ordering::Greater, 1)] {
        assert_eq!(native::as_int(ordering), expected);
        assert_eq!(native::read_ordering(Some(&ordering), 9), expected);
    }
    assert_eq!(native::read_ordering(None, 9), 9);
}
