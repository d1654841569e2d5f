//! `bools = …`: one width for every `bool` of a block that says none itself, and everything else as without the key.

use interop::metadata::NativeType;

#[no_implicit_prelude]
mod native {
    use ::interop::NativeStr;
    use ::interop_test_native::FIXTURES;
    use ::std::ffi::{CStr, c_void};
    use ::std::option::Option;
    use ::std::result::Result;
    use ::std::string::String;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// A `bool` that the macro sees only the name of.
    pub(super) type Truth = bool;
    pub(super) type Fallible = bool;

    fn is_failure(native: u8) -> bool {
        native > 0x7F
    }

    fn number(native: u8) -> i32 {
        native as i32
    }

    #[::interop::import(library = LIBRARY, bools = bool8)]
    unsafe extern "C" {
        pub(super) safe fn not8(x: bool) -> Truth;
        pub(super) safe fn raw_bool8(x: Truth) -> u8;
        pub(super) safe fn bool8_two() -> bool;
        pub(super) safe fn bool8_dirty_register() -> bool;
        pub(super) safe fn store_bool8(#[out] out: bool, value: u8);
        pub(super) safe fn toggle8(x: &mut bool);
        #[optional]
        #[entry_point("bool8_two")]
        pub(super) safe fn here() -> Option<bool>;
        #[optional]
        pub(super) safe fn interop_test_absent() -> Option<Truth>;

        // Its own word goes before the block's.
        #[returns(bool32)]
        pub(super) safe fn not32(#[marshal(bool32)] x: bool) -> bool;
        #[returns(bool32)]
        pub(super) safe fn bool32_high() -> bool;

        // A pointer is one as ever.
        #[entry_point("toggle8")]
        pub(super) fn toggle_behind(x: *mut bool);
    }

    #[::interop::import(library = LIBRARY, bools = bool8)]
    unsafe extern "C" {
        #[entry_point("toggle8")]
        pub(super) safe fn toggled8(#[in_out] x: Truth);
        #[entry_point("echo_u8")]
        #[fails(when = is_failure, code = number(returned))]
        pub(super) safe fn said(value: u8) -> Result<bool, ::std::io::Error>;
    }

    #[::interop::import(library = LIBRARY, strings = utf8, bools = bool32, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn raw_bool32(x: bool) -> i32;
        #[entry_point("read_i32")]
        pub(super) safe fn read_or(x: Option<&bool>, if_null: i32) -> i32;
        #[entry_point("negate_i32")]
        pub(super) safe fn negate(x: Option<&mut Truth>) -> bool;
        pub(super) safe fn store_then_fail(fail: i32, value: &mut bool) -> Result<(), ::std::io::Error>;
        #[entry_point("echo_i32")]
        pub(super) safe fn fallible(value: i32) -> Result<Fallible, ::std::io::Error>;

        // Strings beside them.
        pub(super) safe fn strings_equal(a: &str, b: &::std::ffi::OsStr) -> bool;
        pub(super) safe fn counted_checksum(
            text: &str,
            #[len_of(text, unit = bytes, nul = excluded)] length: usize,
        ) -> u32;
        pub(super) safe fn static_text() -> &'static str;
        #[entry_point("static_text")]
        pub(super) safe fn static_c_text() -> &'static CStr;
        #[fails(when = never)]
        pub(super) safe fn invalid_text() -> Result<&'static str, ::std::io::Error>;
        #[entry_point("start_of")]
        pub(super) safe fn lent_in_place<'a>(
            text: &'a str,
            #[len_of(text, unit = bytes, nul = excluded)] length: usize,
        ) -> &'a u8;

        fn fixture_free(memory: *mut c_void);
        #[entry_point("fixture_duplicate")]
        #[returns(free_with = fixture_free)]
        pub(super) safe fn copied(text: &str) -> String;
        #[entry_point("fixture_duplicate")]
        pub(super) safe fn kept(text: &CStr) -> NativeStr<Fixture>;
    }

    /// What frees as the fixtures allocate.
    pub(super) struct Fixture;

    // SAFETY: `fixture_free` frees what `fixture_duplicate` makes.
    unsafe impl ::interop::Free for Fixture {
        unsafe fn free(memory: *mut c_void) {
            // SAFETY: the caller's promise.
            unsafe { fixture_free(memory) }
        }
    }

    #[::interop::import(library = LIBRARY, bools = variant_bool)]
    unsafe extern "C" {
        #[entry_point("echo_i16")]
        pub(super) safe fn echo(x: bool) -> i16;
        #[entry_point("echo_i16")]
        pub(super) safe fn is(x: i16) -> bool;
    }

    // The word of the attribute, the type and the attribute itself from a macro.
    macro_rules! declare {
        ($word:ident, $truth:ty) => {
            #[::interop::import(library = LIBRARY, bools = $word, api = SUBSTITUTED)]
            unsafe extern "C" {
                #[entry_point("not32")]
                pub(super) safe fn substituted(x: $truth) -> $truth;
            }
        };
    }
    declare!(bool32, bool);
}

static LIBRARY: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

// As bindgen writes it.
#[::interop::import(library = LIBRARY, bools = bool8, api = API)]
mod bound {
    unsafe extern "C" {
        pub fn not8(x: bool) -> bool;
    }
    unsafe extern "C" {
        pub fn toggle8(x: *mut bool);
    }
}

#[test]
fn one_byte() {
    for truth in [false, true] {
        assert_eq!(native::not8(truth), !truth);
        assert_eq!(native::raw_bool8(truth), u8::from(truth));
        let mut lent = truth;
        native::toggle8(&mut lent);
        assert_eq!(lent, !truth);
        assert_eq!(native::toggled8(truth), !truth);
    }
    assert!(native::bool8_two(), "what is not zero is true");
    assert!(!native::bool8_dirty_register(), "only the lowest byte counts");
    for value in [0, 1, 2, 0x80, 0xFF] {
        assert_eq!(native::store_bool8(value), value != 0);
    }
}

#[test]
fn four_bytes() {
    assert_eq!(native::raw_bool32(true), 1);
    assert_eq!(native::read_or(Some(&true), -1), 1);
    assert_eq!(native::read_or(None, -1), -1);
    let mut truth = true;
    assert!(native::negate(Some(&mut truth)));
    assert!(truth, "-1 is true");
    assert!(!native::negate(None));
    assert!(native::substituted(false));
}

#[test]
fn two_bytes() {
    assert_eq!(native::echo(true), -1, "VARIANT_TRUE");
    assert_eq!(native::echo(false), 0);
    assert!(native::is(0x100));
    assert!(!native::is(0));
}

#[test]
fn what_a_bool_says_itself_goes_before() {
    assert!(native::not32(false));
    assert!(native::bool32_high(), "the lowest byte is 0, the other three count");
}

#[test]
fn fallible_calls() {
    assert!(native::fallible(0x100).unwrap());
    assert!(!native::fallible(0).unwrap());
    assert!(native::fallible(-1).is_err());
    assert!(native::said(2).unwrap());
    assert_eq!(native::said(0x85).unwrap_err().raw_os_error(), Some(0x85));
    let mut truth = false;
    assert!(native::store_then_fail(1, &mut truth).is_err());
    assert!(truth, "written back on failure, too");
}

#[test]
fn optional_functions() {
    assert_eq!(native::here(), Some(true));
    assert_eq!(native::interop_test_absent(), None);
}

#[test]
fn strings_cross_as_without() {
    assert!(native::strings_equal("text", "text".as_ref()));
    assert!(!native::strings_equal("text", "texts".as_ref()));
    assert_eq!(native::counted_checksum("text"), native::counted_checksum(&"texts"[..4]));
    assert_eq!(native::static_text(), "fixtures 1.0");
    assert_eq!(native::static_c_text(), c"fixtures 1.0");
    assert!(native::invalid_text().is_err());
    let text = "text";
    assert!(std::ptr::eq(native::lent_in_place(text), text.as_ptr()));
    assert_eq!(native::copied("grüße"), "grüße");
    assert_eq!(&*native::kept(c"grüße"), "grüße");
}

#[test]
fn pointers_stay_as_they_are() {
    let mut truth = true;
    // SAFETY: one byte.
    unsafe { native::toggle_behind(&mut truth) };
    assert!(!truth);
    // SAFETY: as above.
    unsafe { bound::toggle8(&mut truth) };
    assert!(truth);
    // SAFETY: `bool not8(bool)`.
    assert!(!unsafe { bound::not8(true) });
}

#[test]
fn metadata() {
    let block = bound::API.metadata();
    assert_eq!((block.bools, block.strings), (Some("bool8"), None));
    let [not8, toggle8] = block.functions else { panic!("{block:?}") };
    let byte = NativeType::Integer { bits: 8, signed: false };
    assert_eq!((not8.signature.parameters[0].native, not8.signature.returns.native), (byte, byte));
    assert_eq!(not8.prototype(), "bool not8(bool x);");
    assert_eq!(toggle8.prototype(), "void toggle8(bool *x);");

    let block = native::SUBSTITUTED.metadata();
    assert_eq!(block.bools, Some("bool32"));
    assert_eq!(block.functions[0].signature.returns.native, NativeType::Integer { bits: 32, signed: true });
    assert_eq!(block.functions[0].prototype(), "int not32(int x);");
}
