//! Characters: one unit of a declared width, and only if the character fits.

use interop::{ErrorKind, Problem};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::result::Result;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// A `char` that the macro sees only the name of.
    pub(super) type Character = char;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[returns(char8)]
        pub(super) safe fn echo_u8(#[marshal(char8)] x: char) -> char;
        #[returns(char16)]
        pub(super) safe fn echo_u16(#[marshal(char16)] x: Character) -> Character;
        #[returns(char32)]
        pub(super) safe fn echo_u32(#[marshal(char32)] x: char) -> char;
    }

    // What native code stores.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("store_bool8")]
        pub(super) safe fn store8(
            #[out]
            #[marshal(char8)]
            out: char,
            value: u8,
        );
        #[entry_point("store_bool32")]
        pub(super) safe fn store32(
            #[out]
            #[marshal(char32)]
            out: char,
            value: i32,
        );
    }

    // What native code makes of a number.
    #[::interop::import(library = LIBRARY, fails(when = unfailing, code = returned))]
    unsafe extern "C" {
        #[entry_point("echo_u8")]
        #[returns(char8)]
        pub(super) safe fn make8(unit: u8) -> Result<char, Error>;
        #[entry_point("echo_u16")]
        #[returns(char16)]
        pub(super) safe fn make16(unit: u16) -> Result<char, Error>;
        #[entry_point("echo_u32")]
        #[returns(char32)]
        pub(super) safe fn make32(unit: u32) -> Result<char, Error>;
    }

    // What Rust refuses to pass.
    #[::interop::import(library = LIBRARY, fails(when = unfailing, code = returned))]
    unsafe extern "C" {
        #[entry_point("echo_u8")]
        pub(super) safe fn unit8(#[marshal(char8)] x: char) -> Result<u8, Error>;
        #[entry_point("echo_u16")]
        pub(super) safe fn unit16(#[marshal(char16)] x: char) -> Result<u16, Error>;
        #[entry_point("echo_u32")]
        pub(super) safe fn unit32(#[marshal(char32)] x: char) -> Result<u32, Error>;
    }

    // What is lent.
    #[::interop::import(library = LIBRARY, fails(when = unfailing, code = returned))]
    unsafe extern "C" {
        pub(super) safe fn peek_u8(#[marshal(char8)] at: &char) -> Result<u8, Error>;
        pub(super) safe fn peek_u16(#[marshal(char16)] at: &Character) -> Result<u16, Error>;
        pub(super) safe fn replace_u16(#[marshal(char16)] at: &mut char, by: u16) -> Result<u16, Error>;
        #[entry_point("replace_u16")]
        pub(super) safe fn replace_maybe(
            #[marshal(char16)] at: ::std::option::Option<&mut Character>,
            by: u16,
        ) -> Result<u16, Error>;
        #[entry_point("replace_u16")]
        pub(super) safe fn replaced(
            #[in_out]
            #[marshal(char16)]
            at: char,
            by: u16,
        ) -> Result<u16, Error>;
    }

    fn unfailing<T>(_: T) -> bool {
        false
    }

    /// Only what cannot cross.
    #[derive(Debug)]
    pub(super) struct Error(pub(super) ::interop::Error);

    impl ::std::convert::From<::interop::Error> for Error {
        fn from(error: ::interop::Error) -> Self {
            Self(error)
        }
    }

    /// No native value is a failure here.
    macro_rules! never_failed {
        ($($code:ty)*) => {$(
            impl ::std::convert::From<$code> for Error {
                fn from(_: $code) -> Self {
                    ::std::unreachable!()
                }
            }
        )*};
    }
    never_failed!(u8 u16 u32);
}

fn problem<T: std::fmt::Debug>(result: Result<T, native::Error>) -> Problem {
    match result.unwrap_err().0.into_kind() {
        ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    }
}

fn does_not_fit(value: u32, bits: u32) -> Problem {
    Problem::Character { value, bits }
}

#[test]
fn what_fits_comes_back() {
    for x in ['\0', 'a', '\u{7F}'] {
        assert_eq!(native::echo_u8(x), x);
    }
    for x in ['\0', 'a', '\u{7F}', '\u{80}', 'ß', '\u{D7FF}', '\u{E000}', '\u{FFFF}'] {
        assert_eq!(native::echo_u16(x), x);
    }
    for x in ['\0', 'ß', '\u{D7FF}', '\u{E000}', '\u{FFFF}', '\u{1_0000}', '🦀', char::MAX] {
        assert_eq!(native::echo_u32(x), x);
    }
}

#[test]
fn the_unit_is_the_code_point() {
    assert_eq!(native::unit8('~').unwrap(), 0x7E);
    assert_eq!(native::unit16('世').unwrap(), 0x4E16);
    assert_eq!(native::unit32('🦀').unwrap(), 0x1F980);
}

#[test]
fn what_does_not_fit_is_not_passed() {
    assert_eq!(problem(native::unit8('\u{80}')), does_not_fit(0x80, 8));
    assert_eq!(problem(native::unit8('ÿ')), does_not_fit(0xFF, 8));
    assert_eq!(problem(native::unit8('Ā')), does_not_fit(0x100, 8));
    assert_eq!(problem(native::unit16('\u{1_0000}')), does_not_fit(0x1_0000, 16));
    let error = native::unit16('🦀').unwrap_err().0;
    assert_eq!(error.to_string(), "`x` of `unit16`: the character U+1F980 does not fit a native character of 16 bits");
}

#[test]
fn what_is_no_character_does_not_come_out() {
    assert_eq!(native::make8(0x7F).unwrap(), '\u{7F}');
    assert_eq!(problem(native::make8(0x80)), does_not_fit(0x80, 8));
    assert_eq!(native::make16(0xD7FF).unwrap(), '\u{D7FF}');
    assert_eq!(problem(native::make16(0xD800)), does_not_fit(0xD800, 16));
    assert_eq!(problem(native::make16(0xDFFF)), does_not_fit(0xDFFF, 16));
    assert_eq!(problem(native::make32(0xD800)), does_not_fit(0xD800, 32));
    assert_eq!(native::make32(0x10_FFFF).unwrap(), char::MAX);
    assert_eq!(problem(native::make32(0x11_0000)), does_not_fit(0x11_0000, 32));
    assert_eq!(problem(native::make32(u32::MAX)), does_not_fit(u32::MAX, 32));
}

#[test]
fn stored_through_a_pointer() {
    assert_eq!(native::store8(b'x'), 'x');
    assert_eq!(native::store32(0x1F980), '🦀');
}

#[test]
#[should_panic(expected = "`out` of `store32`: the character U+D800 does not fit a native character of 32 bits")]
fn stored_what_is_no_character() {
    native::store32(0xD800);
}

#[test]
#[should_panic(expected = "`x` of `echo_u8`: the character U+00E4 does not fit a native character of 8 bits")]
fn without_a_result_it_panics() {
    native::echo_u8('ä');
}

#[test]
fn lent_to_native_code() {
    assert_eq!(native::peek_u8(&'~').unwrap(), 0x7E);
    assert_eq!(problem(native::peek_u8(&'ä')), does_not_fit(0xE4, 8));
    assert_eq!(native::peek_u16(&'世').unwrap(), 0x4E16);
    let mut x = '世';
    assert_eq!(native::replace_u16(&mut x, 0xDF).unwrap(), 0x4E16);
    assert_eq!(x, 'ß');
    assert_eq!(native::replace_maybe(Some(&mut x), 0x41).unwrap(), 0xDF);
    assert_eq!(x, 'A');
    assert_eq!(native::replaced('A', 0x42).unwrap(), (0x41, 'B'));
    // What is no character does not come back, and does not go in.
    assert_eq!(problem(native::replace_u16(&mut x, 0xD800)), does_not_fit(0xD800, 16));
    assert_eq!(problem(native::replaced('A', 0xDFFF)), does_not_fit(0xDFFF, 16));
    assert_eq!(x, 'A', "as it was");
    x = '🦀';
    assert_eq!(problem(native::replace_u16(&mut x, 0x41)), does_not_fit(0x1F980, 16));
    assert_eq!(x, '🦀', "native code was not called");
}
