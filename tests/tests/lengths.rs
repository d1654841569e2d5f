//! Lengths that stand beside a slice or string: which unit, which integer, in which place.

use interop::{ErrorKind, Problem};

use native::Nothing;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::ffi::{CStr, c_int};
    use ::std::marker::Copy;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::result::Result;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// An integer that the macro sees only the name of.
    pub(super) type Count = usize;

    /// No bytes at all, so that a slice of any length takes no memory. C has no such type, and never sees this one.
    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Nothing([u8; 0]);

    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        pub(super) safe fn sum_i32(values: &[i32], #[len_of(values)] count: i32) -> i64;
        pub(super) safe fn sum_i32_bytes(values: &[i32], #[len_of(values, unit = bytes)] bytes: usize) -> i64;
        pub(super) safe fn sum_i32_count_first(#[len_of(values)] count: Count, values: &[i32]) -> i64;
        pub(super) safe fn dot(a: &[f64; 2], b: &[f64], #[len_of(b, unit = elements)] count: usize) -> f64;
        pub(super) safe fn weighed_lengths(
            #[len_of(p)] a: usize,
            p: &[u8],
            #[len_of(q)] b: usize,
            q: Option<&[u32]>,
            c: usize,
        ) -> usize;
        pub(super) safe fn fill_upto(buffer: &mut [MaybeUninit<u8>], #[len_of(buffer)] capacity: usize) -> usize;
        pub(super) safe fn counted_checksum(
            text: &str,
            #[len_of(text, unit = bytes, nul = excluded)] length: usize,
        ) -> u32;
    }

    // The same exports, with other lengths.
    #[::interop::import(library = LIBRARY, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("weighed_lengths")]
        pub(super) safe fn text_lengths(
            #[len_of(p, unit = bytes, nul = included)] a: usize,
            p: &str,
            #[len_of(q, unit = elements, nul = excluded)] b: usize,
            q: Option<&str>,
            c: usize,
        ) -> usize;
        #[entry_point("counted_checksum")]
        pub(super) safe fn checksum_with_nul(
            text: &str,
            #[len_of(text, unit = bytes, nul = included)] length: usize,
        ) -> u32;
    }

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("weighed_lengths")]
        pub(super) safe fn byte_lengths(
            #[len_of(p, unit = bytes)] a: usize,
            p: &[u64],
            #[len_of(q, unit = bytes)] b: usize,
            q: &mut [MaybeUninit<u16>],
            c: usize,
        ) -> usize;
        #[entry_point("counted_checksum")]
        pub(super) safe fn c_string_checksum(
            text: &CStr,
            #[len_of(text, unit = bytes, nul = included)] length: usize,
        ) -> u32;
    }

    // What does not fit, and in which integer.
    #[::interop::import(library = LIBRARY, fails(when = unfailing, code = returned))]
    unsafe extern "C" {
        pub(super) safe fn sum_i32_u8(values: &[i32], #[len_of(values)] count: u8) -> Result<i64, Error>;
        #[entry_point("sum_i32")]
        pub(super) safe fn sum_nothing(values: &[Nothing], #[len_of(values)] count: c_int) -> Result<i64, Error>;
    }

    fn unfailing(_: i64) -> bool {
        false
    }

    #[derive(Debug)]
    pub(super) struct Error(pub(super) ::interop::Error);

    impl ::std::convert::From<::interop::Error> for Error {
        fn from(error: ::interop::Error) -> Self {
            Self(error)
        }
    }

    impl ::std::convert::From<i64> for Error {
        fn from(_: i64) -> Self {
            ::std::unreachable!()
        }
    }
}

fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn nothing(length: usize) -> &'static [Nothing] {
    // SAFETY: a slice of a type without bytes needs no memory.
    unsafe { std::slice::from_raw_parts(std::ptr::NonNull::dangling().as_ptr(), length) }
}

#[test]
fn elements_and_bytes() {
    assert_eq!(native::sum_i32(&[1, 2, 3]), 6);
    assert_eq!(native::sum_i32(&[]), 0);
    assert_eq!(native::sum_i32_bytes(&[1, 2, 3]), 6);
    assert_eq!(native::sum_i32_count_first(&[1, 2, 3, 4]), 10);
    assert_eq!(native::dot(&[1.0, 2.0], &[10.0, 100.0]), 210.0);
    assert_eq!(native::byte_lengths(&[0; 2], &mut [std::mem::MaybeUninit::uninit(); 5], 0), 2 * 8 + 2 * 5 * 2);
}

#[test]
fn two_lengths_and_one_of_the_callers() {
    assert_eq!(native::weighed_lengths(&[0; 100], Some(&[0; 10]), 1), 100 + 2 * 10 + 3);
    assert_eq!(native::weighed_lengths(&[], None, 5), 15, "what is absent has the length 0");
}

#[test]
fn the_capacity_of_a_buffer() {
    let mut buffer = [std::mem::MaybeUninit::uninit(); 3];
    assert_eq!(native::fill_upto(&mut buffer), 3);
    // SAFETY: the fixture has filled it.
    assert_eq!(buffer.map(|byte| unsafe { byte.assume_init() }), [1, 8, 15]);
}

#[test]
fn strings_with_and_without_the_terminator() {
    assert_eq!(native::text_lengths("größe", Some("ab"), 0), 8 + 2 * 2);
    assert_eq!(native::text_lengths("", Some(""), 0), 1);
    assert_eq!(native::text_lengths("", None, 0), 1);
    assert_eq!(native::counted_checksum("größe"), fnv1a("größe".as_bytes()));
    assert_eq!(native::checksum_with_nul("größe"), fnv1a("größe\0".as_bytes()), "the NUL is there");
    assert_eq!(native::c_string_checksum(c"size"), fnv1a(b"size\0"));
    assert_eq!(native::counted_checksum("a\0b"), fnv1a(b"a\0b"), "a counted string may contain NUL");
    assert_eq!(native::counted_checksum(""), fnv1a(b""));
}

fn problem(result: Result<i64, native::Error>) -> (&'static str, Option<&'static str>, Problem) {
    match result.unwrap_err().0.into_kind() {
        ErrorKind::Marshal(error) => (error.function(), error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_length_that_does_not_fit_its_integer() {
    assert_eq!(native::sum_i32_u8(&[1; 255]).unwrap(), 255);
    assert_eq!(
        problem(native::sum_i32_u8(&[1; 256])),
        ("sum_i32_u8", Some("count"), Problem::LengthTooLarge { length: 256, native: "u8" })
    );
    let error = native::sum_i32_u8(&[1; 1000]).unwrap_err().0;
    assert_eq!(error.to_string(), "`count` of `sum_i32_u8`: the length 1000 does not fit the native `u8`");
    assert!(!error.is_load());

    for length in [1 << 31, usize::MAX] {
        assert_eq!(
            problem(native::sum_nothing(nothing(length))),
            ("sum_nothing", Some("count"), Problem::LengthTooLarge { length, native: "i32" })
        );
    }
}

#[test]
fn a_length_that_does_not_fit_is_invalid_input() {
    let error = std::io::Error::from(native::sum_i32_u8(&[1; 256]).unwrap_err().0);
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
}
