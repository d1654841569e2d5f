//! Strings: to native code as NUL-terminated UTF-8 or as they are, and borrowed from native code.

use std::ffi::{CStr, c_char};
use std::io;

use interop::{ErrorKind, Problem};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CStr, c_char, c_int};
    use ::std::io;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::result::Result;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// Strings that the macro sees only the name of.
    pub(super) type Text<'a> = &'a str;
    pub(super) type StaticText = &'static str;

    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = null, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn string_length(text: &str) -> i64;
        pub(super) safe fn string_checksum(text: Text) -> u32;
        pub(super) safe fn strings_equal(a: &str, b: &CStr) -> c_int;
        pub(super) safe fn texts_checksum(a: &str, b: Option<&str>, c: &CStr, d: Option<Text>) -> u32;
        pub(super) safe fn start_of(
            text: &str,
            #[len_of(text, unit = bytes, nul = excluded)] n: usize,
        ) -> *const c_char;
        pub(super) safe fn echo_pointer(text: Option<&CStr>) -> *const c_char;
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn copy_text(
            text: &str,
            buffer: &mut [MaybeUninit<c_char>],
            #[len_of(buffer)] capacity: usize,
        ) -> Result<c_int, io::Error>;

        pub(super) safe fn static_text() -> &'static str;
        pub(super) safe fn static_unicode() -> StaticText;
        pub(super) safe fn empty_text() -> &'static CStr;
        pub(super) safe fn null_text() -> Option<&'static str>;
        pub(super) safe fn invalid_text() -> &'static CStr;
        pub(super) safe fn first_word<'a>(text: &'a CStr) -> Option<&'a CStr>;
        pub(super) safe fn parity(n: c_int) -> Result<&'static str, io::Error>;
        pub(super) safe fn status_message(code: c_int) -> Option<&'static CStr>;
    }

    // The same exports, declared otherwise, without an encoding for the whole block.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("string_length")]
        pub(super) safe fn length_or(#[marshal(utf8)] text: Option<&str>) -> i64;
        #[entry_point("start_of")]
        pub(super) safe fn start_of_terminated(
            #[marshal(utf8)] text: &str,
            #[len_of(text, unit = bytes, nul = included)] n: usize,
        ) -> *const c_char;
        #[entry_point("static_text")]
        #[returns(utf8)]
        pub(super) safe fn maybe_text() -> Option<&'static str>;
        #[entry_point("null_text")]
        pub(super) safe fn null_c_text() -> &'static CStr;
        #[entry_point("invalid_text")]
        #[returns(utf8)]
        #[fails(when = null, code = errno)]
        pub(super) safe fn try_invalid_text() -> io::Result<&'static str>;
        #[entry_point("first_word")]
        #[returns(utf8)]
        pub(super) safe fn first_word_utf8(text: &CStr) -> Option<&str>;
        #[entry_point("first_word")]
        pub(super) safe fn first_word_shorter<'a, 'b>(text: &'b CStr) -> Option<&'a CStr>
        where
            'b: 'a;
        #[entry_point("string_checksum")]
        pub(super) safe fn checksum_of_c_string(text: &CStr) -> u32;
        #[entry_point("empty_text")]
        #[returns(utf8)]
        pub(super) safe fn empty() -> &'static str;
    }

    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = unfailing, code = returned))]
    unsafe extern "C" {
        #[entry_point("string_length")]
        pub(super) safe fn try_length(text: &str) -> Result<i64, Error>;
        #[entry_point("strings_equal")]
        pub(super) safe fn try_equal(a: &str, b: Option<&str>) -> Result<i32, Error>;
        #[entry_point("null_text")]
        #[fails(when = unfailing, code = nothing())]
        pub(super) safe fn try_null_text() -> Result<&'static str, Error>;
        #[entry_point("invalid_text")]
        #[fails(when = unfailing, code = nothing())]
        pub(super) safe fn try_invalid() -> Result<Option<&'static str>, Error>;
    }

    fn unfailing<T>(_: T) -> bool {
        false
    }

    fn nothing() -> i64 {
        0
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

    impl ::std::convert::From<i32> for Error {
        fn from(_: i32) -> Self {
            ::std::unreachable!()
        }
    }
}

fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// A string of that many bytes, no two neighbours alike.
fn text(length: usize) -> String {
    (0..length).map(|at| char::from(b'!' + (at % 90) as u8)).collect()
}

#[test]
fn every_length_around_the_stack_buffer() {
    for length in 0..=1100 {
        let text = text(length);
        assert_eq!(native::string_length(&text), length as i64);
        assert_eq!(native::string_checksum(&text), fnv1a(text.as_bytes()), "{length}");
    }
    let long = text(10_000_000);
    assert_eq!(native::string_length(&long), 10_000_000);
}

#[test]
fn a_string_that_is_part_of_another_ends_where_it_ends() {
    let whole = "one two";
    assert_eq!(native::string_length(&whole[..3]), 3);
    assert_eq!(native::string_checksum(&whole[4..]), fnv1a(b"two"));
}

#[test]
fn several_that_do_not_fit_the_stack_buffer_together() {
    let checksum = |texts: [Option<&str>; 4]| {
        texts
            .iter()
            .fold(0_u32, |sum, text| sum.wrapping_mul(31).wrapping_add(text.map_or(1, |text| fnv1a(text.as_bytes()))))
    };
    for length in [0, 1, 15, 16, 300, 500, 511, 512, 513, 1007, 1008, 1022, 1023, 1024, 5000] {
        let (a, b, d) = (text(length), text(length + 1), text(2 * length));
        assert_eq!(
            native::texts_checksum(&a, Some(&b), c"as it is", Some(&d)),
            checksum([Some(&a), Some(&b), Some("as it is"), Some(&d)]),
            "{length}"
        );
    }
    assert_eq!(native::texts_checksum("a", None, c"", None), checksum([Some("a"), None, Some(""), None]));
}

#[test]
fn absent_and_empty() {
    assert_eq!(native::length_or(None), -1);
    assert_eq!(native::length_or(Some("")), 0);
    assert_eq!(native::length_or(Some("four")), 4);
}

#[test]
fn not_ascii() {
    assert_eq!(native::string_length("größe"), 7);
    assert_eq!(native::string_checksum("世界 🦀"), fnv1a("世界 🦀".as_bytes()));
    assert_eq!(native::strings_equal("grüße, 世界 🦀", c"grüße, 世界 🦀"), 1);
    assert_eq!(native::static_unicode(), "grüße, 世界 🦀");
}

#[test]
fn a_nul_inside_is_not_passed() {
    for length in [1, 2, 17, 1023, 1024, 1500] {
        for position in [0, length / 2, length - 1] {
            let mut bytes = text(length).into_bytes();
            bytes[position] = 0;
            let text = String::from_utf8(bytes).unwrap();
            match native::try_length(&text).unwrap_err().0.kind() {
                ErrorKind::Marshal(error) => {
                    assert_eq!(error.problem(), &Problem::InteriorNul { position });
                    assert_eq!((error.function(), error.parameter()), ("try_length", Some("text")));
                }
                other => panic!("{other:?}"),
            }
        }
    }
    let short = "0123456789abcdef0";
    for position in 0..short.len() {
        let mut bytes = short.as_bytes().to_vec();
        bytes[position] = 0;
        let error = native::try_length(std::str::from_utf8(&bytes).unwrap()).unwrap_err().0;
        assert_eq!(
            error.to_string(),
            format!(
                "`text` of `try_length`: the string has a NUL at byte {position}, where native code would stop reading"
            )
        );
    }
    assert_eq!(native::try_length("none").unwrap(), 4);
    assert_eq!(native::try_equal("a", Some("a")).unwrap(), 1);
    let error = native::try_equal("a", Some("b\0")).unwrap_err().0;
    assert!(error.to_string().starts_with("`b` of `try_equal`: "), "{error}");
    assert_eq!(io::Error::from(error).kind(), io::ErrorKind::InvalidInput);
}

#[test]
#[should_panic(expected = "`text` of `string_length`: the string has a NUL at byte 1")]
fn without_a_result_it_panics() {
    native::string_length("a\0b");
}

#[test]
fn what_is_not_copied() {
    let text = "not copied";
    assert_eq!(native::start_of(text), text.as_ptr().cast());
    assert_ne!(native::start_of_terminated(text), text.as_ptr().cast(), "copied, for the NUL");
    let c_text = c"not copied";
    assert_eq!(native::echo_pointer(Some(c_text)), c_text.as_ptr());
    assert!(native::echo_pointer(None).is_null());
    assert_eq!(native::checksum_of_c_string(c_text), fnv1a(b"not copied"));
}

#[test]
fn into_a_buffer_of_characters() {
    let mut buffer = [std::mem::MaybeUninit::<c_char>::uninit(); 8];
    assert_eq!(native::copy_text("größe", &mut buffer).unwrap(), 7);
    // SAFETY: the fixture has copied the string with its NUL.
    let copy = unsafe { CStr::from_ptr(buffer.as_ptr().cast()) };
    assert_eq!(copy.to_str(), Ok("größe"));
    let error = native::copy_text("größer!", &mut buffer).unwrap_err();
    assert_eq!(error.to_string(), io::Error::from(interop::Errno(34)).to_string(), "ERANGE");
}

#[test]
fn borrowed_for_ever() {
    let text: &'static str = native::static_text();
    assert_eq!(text, "fixtures 1.0");
    assert_eq!(native::maybe_text(), Some("fixtures 1.0"));
    assert_eq!(native::empty_text(), c"");
    assert_eq!(native::empty(), "");
    assert_eq!(native::invalid_text().to_bytes(), b"a\xFFb", "a C string may have any bytes");
    assert_eq!(native::null_text(), None);
    assert_eq!(native::status_message(5), Some(c"busy"));
    assert_eq!(native::status_message(6), None);
}

#[test]
fn borrowed_from_an_argument() {
    let text = c"  two words";
    let word = native::first_word(text).unwrap();
    assert_eq!(word, c"two words");
    assert_eq!(word.as_ptr(), text.as_ptr().wrapping_add(2), "it is part of the argument");
    assert_eq!(native::first_word(c"   "), None);
    assert_eq!(native::first_word_utf8(text), Some("two words"));
    assert_eq!(native::first_word_shorter(text), Some(c"two words"), "a `where` clause relates lifetimes");
}

#[test]
fn a_fallible_call() {
    assert_eq!(native::parity(3).unwrap(), "odd");
    assert_eq!(native::parity(4).unwrap(), "even");
    assert_eq!(native::parity(-1).unwrap_err().kind(), io::ErrorKind::InvalidInput, "EINVAL");
}

#[test]
fn null_where_none_is_allowed() {
    let error = native::try_null_text().unwrap_err().0;
    assert_eq!(
        error.to_string(),
        "what `try_null_text` returned: a null pointer, where the declaration allows none; declare an `Option`"
    );
    let panic = std::panic::catch_unwind(native::null_c_text).unwrap_err();
    let message = panic.downcast_ref::<String>().unwrap();
    assert!(message.starts_with("what `null_c_text` returned: a null pointer"), "{message}");
}

#[test]
fn what_is_not_utf8() {
    let error = native::try_invalid().unwrap_err().0;
    match error.kind() {
        ErrorKind::Marshal(error) => match error.problem() {
            Problem::InvalidUtf8(utf8) => assert_eq!((utf8.valid_up_to(), utf8.error_len()), (1, Some(1))),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
    let error = native::try_invalid_text().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    assert!(error.to_string().starts_with("what `try_invalid_text` returned: the string is not UTF-8: "), "{error}");
}
