//! Scalars: what goes in comes back the same, at every edge of every width, and in every register and stack slot.

use std::ffi::{c_int, c_long, c_longlong, c_short, c_ulong};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{
        c_char, c_double, c_float, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong, c_ulonglong,
        c_ushort,
    };

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// A name that the macro does not know as a scalar's: the trait decides.
    pub(super) type Signed = i64;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        pub(super) safe fn nop();
        pub(super) safe fn add_i32(a: c_int, b: c_int) -> c_int;

        pub(super) safe fn echo_i8(x: i8) -> i8;
        pub(super) safe fn echo_u8(x: u8) -> u8;
        pub(super) safe fn echo_i16(x: i16) -> i16;
        pub(super) safe fn echo_u16(x: u16) -> u16;
        pub(super) safe fn echo_i32(x: i32) -> i32;
        pub(super) safe fn echo_u32(x: u32) -> u32;
        pub(super) safe fn echo_i64(x: i64) -> i64;
        pub(super) safe fn echo_u64(x: u64) -> u64;
        pub(super) safe fn echo_ptrdiff(x: isize) -> isize;
        pub(super) safe fn echo_size(x: usize) -> usize;
        pub(super) safe fn echo_float(x: f32) -> f32;
        pub(super) safe fn echo_double(x: f64) -> f64;

        pub(super) safe fn echo_char(x: c_char) -> c_char;
        pub(super) safe fn echo_schar(x: c_schar) -> c_schar;
        pub(super) safe fn echo_uchar(x: c_uchar) -> c_uchar;
        pub(super) safe fn echo_short(x: c_short) -> c_short;
        pub(super) safe fn echo_ushort(x: c_ushort) -> c_ushort;
        pub(super) safe fn echo_int(x: c_int) -> c_int;
        pub(super) safe fn echo_uint(x: c_uint) -> c_uint;
        pub(super) safe fn echo_long(x: c_long) -> c_long;
        pub(super) safe fn echo_ulong(x: c_ulong) -> c_ulong;
        pub(super) safe fn echo_longlong(x: c_longlong) -> c_longlong;
        pub(super) safe fn echo_ulonglong(x: c_ulonglong) -> c_ulonglong;
        pub(super) safe fn c_sizes(sizes: &mut [u8; 6]);
        pub(super) safe fn long_min() -> i64;
        pub(super) safe fn long_max() -> i64;

        pub(super) safe fn args0() -> f64;
        pub(super) safe fn args1(a: i8) -> f64;
        pub(super) safe fn args2(a: f64, b: u16) -> f64;
        pub(super) safe fn args3(a: i64, b: f32, c: i32) -> f64;
        pub(super) safe fn args4(a: f32, b: u8, c: f64, d: i64) -> f64;
        pub(super) safe fn args5(a: i32, b: f64, c: i8, d: f32, e: u32) -> f64;
        pub(super) safe fn args6(a: f64, b: i64, c: f32, d: u8, e: f64, f: i16) -> f64;
        pub(super) safe fn args7(a: i8, b: u8, c: i16, d: u16, e: i32, f: u32, g: i64) -> f64;
        pub(super) safe fn args8(a: f64, b: i8, c: f32, d: i16, e: f64, f: i32, g: f32, h: i64) -> f64;
        pub(super) safe fn integers10(
            a: i64,
            b: i64,
            c: i64,
            d: i64,
            e: i64,
            f: i64,
            g: i64,
            h: i64,
            i: i64,
            j: i64,
        ) -> i64;
        pub(super) safe fn doubles10(
            a: f64,
            b: f64,
            c: f64,
            d: f64,
            e: f64,
            f: f64,
            g: f64,
            h: f64,
            i: f64,
            j: f64,
        ) -> f64;
        pub(super) safe fn mixed20(
            a: i32,
            b: f64,
            c: i32,
            d: f64,
            e: i32,
            f: f64,
            g: i32,
            h: f64,
            i: i32,
            j: f64,
            k: i32,
            l: f64,
            m: i32,
            n: f64,
            o: i32,
            p: f64,
            q: i32,
            r: f64,
            s: i8,
            t: f32,
        ) -> f64;
    }

    // One export must have one signature in a block, and these are written differently there.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("echo_float")]
        pub(super) safe fn echo_c_float(x: c_float) -> c_float;
        #[entry_point("echo_double")]
        pub(super) safe fn echo_c_double(x: ::std::ffi::c_double) -> c_double;
        #[entry_point("echo_i64")]
        pub(super) safe fn echo_alias(x: Signed) -> Signed;
    }
}

/// Every named function gives back each of its values.
macro_rules! comes_back {
    ($($test:ident: $($function:ident $type:ty),+;)*) => {$(
        #[test]
        fn $test() {
            $(for value in [<$type>::MIN, <$type>::MIN + 1, <$type>::MAX / 2, 0, 1, 0x5A, <$type>::MAX - 1, <$type>::MAX] {
                assert_eq!(native::$function(value), value, "{}({value})", stringify!($function));
                assert_eq!(native::$function(!value), !value, "{}(!{value})", stringify!($function));
            })+
        }
    )*};
}

comes_back! {
    eight_bits: echo_i8 i8, echo_u8 u8, echo_char std::ffi::c_char, echo_schar std::ffi::c_schar, echo_uchar std::ffi::c_uchar;
    sixteen_bits: echo_i16 i16, echo_u16 u16, echo_short c_short, echo_ushort std::ffi::c_ushort;
    thirty_two_bits: echo_i32 i32, echo_u32 u32, echo_int c_int, echo_uint std::ffi::c_uint;
    sixty_four_bits: echo_i64 i64, echo_u64 u64, echo_longlong c_longlong, echo_ulonglong std::ffi::c_ulonglong;
    long: echo_long c_long, echo_ulong c_ulong;
    pointer_sized: echo_ptrdiff isize, echo_size usize;
    through_an_alias: echo_alias native::Signed;
}

#[test]
fn floats_keep_every_bit() {
    let singles = [
        0.0,
        -0.0,
        1.5,
        f32::MIN,
        f32::MAX,
        f32::MIN_POSITIVE,
        f32::from_bits(1),
        f32::EPSILON,
        f32::INFINITY,
        f32::NEG_INFINITY,
    ];
    for x in singles {
        assert_eq!(native::echo_float(x).to_bits(), x.to_bits());
        assert_eq!(native::echo_c_float(x).to_bits(), x.to_bits());
    }
    let doubles = [
        0.0,
        -0.0,
        1.5,
        f64::MIN,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::from_bits(1),
        f64::EPSILON,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    for x in doubles {
        assert_eq!(native::echo_double(x).to_bits(), x.to_bits());
        assert_eq!(native::echo_c_double(x).to_bits(), x.to_bits());
    }
    assert!(native::echo_float(f32::NAN).is_nan());
    assert!(native::echo_double(f64::NAN).is_nan());
}

#[test]
fn nothing_in_nothing_out() {
    native::nop();
    assert_eq!(native::add_i32(40, 2), 42);
    assert_eq!(native::add_i32(c_int::MAX, 1), c_int::MIN);
}

#[test]
fn sizes_are_those_of_the_c_compiler() {
    let mut sizes = [0; 6];
    native::c_sizes(&mut sizes);
    let here = [
        size_of::<c_short>(),
        size_of::<c_int>(),
        size_of::<c_long>(),
        size_of::<c_longlong>(),
        size_of::<usize>(),
        size_of::<*const u8>(),
    ];
    assert_eq!(sizes.map(usize::from), here);
    assert_eq!(i128::from(native::long_min()), i128::from(c_long::MIN));
    assert_eq!(i128::from(native::long_max()), i128::from(c_long::MAX));
}

/// `1 * first + 2 * second + …`, as the fixtures compute it.
fn weighed(values: &[f64]) -> f64 {
    values.iter().zip(1..).map(|(value, weight)| value * f64::from(weight)).sum()
}

#[test]
fn every_argument_arrives_in_its_place() {
    assert_eq!(native::args0(), 0.5);
    assert_eq!(native::args1(-7), -7.0);
    assert_eq!(native::args2(0.5, 3), weighed(&[0.5, 3.0]));
    assert_eq!(native::args3(-9, 2.5, 4), weighed(&[-9.0, 2.5, 4.0]));
    assert_eq!(native::args4(0.5, 200, -3.25, 1 << 40), weighed(&[0.5, 200.0, -3.25, 1_099_511_627_776.0]));
    assert_eq!(native::args5(-1, 2.0, -3, 4.5, u32::MAX), weighed(&[-1.0, 2.0, -3.0, 4.5, f64::from(u32::MAX)]));
    assert_eq!(native::args6(1.0, -2, 3.0, 4, 5.0, -6), weighed(&[1.0, -2.0, 3.0, 4.0, 5.0, -6.0]));
    assert_eq!(native::args7(-1, 2, -3, 4, -5, 6, -7), weighed(&[-1.0, 2.0, -3.0, 4.0, -5.0, 6.0, -7.0]));
    assert_eq!(
        native::args8(1.5, -2, 3.5, -4, 5.5, -6, 7.5, -8),
        weighed(&[1.5, -2.0, 3.5, -4.0, 5.5, -6.0, 7.5, -8.0])
    );
    assert_eq!(native::integers10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), (1..=10).map(|n| n * n).sum::<i64>());
    assert_eq!(
        native::doubles10(1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5),
        weighed(&[1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5])
    );
    let expected: f64 = (1..=20).map(|n| f64::from(n * n)).sum();
    assert_eq!(
        native::mixed20(1, 2.0, 3, 4.0, 5, 6.0, 7, 8.0, 9, 10.0, 11, 12.0, 13, 14.0, 15, 16.0, 17, 18.0, 19, 20.0),
        expected
    );
}
