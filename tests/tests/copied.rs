//! `copied`: what native code keeps is copied out, in every encoding, and nothing is freed.
//!
//! Where native code keeps memory of ours, as here, the copy must not change with it; and a `free` would be of memory that no
//! allocator has given out.

use std::ffi::{CString, OsString, c_char, c_int, c_void};
use std::path::PathBuf;

use interop::{ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn utf8(text: *const c_char) -> String;
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn boxed(text: *const c_char) -> Box<str>;
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn bytes(text: *const c_char) -> CString;
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn os(text: *const c_char) -> OsString;
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn path(text: *const c_char) -> Option<PathBuf>;
    #[entry_point("text8_same")]
    #[returns(copied)]
    unsafe fn nullable(text: *const c_char) -> Option<String>;
    #[entry_point("text8_same")]
    #[returns(copied, lossy)]
    unsafe fn lossy(text: *const c_char) -> String;
    #[entry_point("text8_same")]
    #[returns(ansi = 1252, copied)]
    unsafe fn western(text: *const c_char) -> String;
    #[entry_point("text8_same")]
    #[fails(when = null, code = errno)]
    #[returns(copied)]
    unsafe fn fallible(text: *const c_char) -> std::io::Result<String>;
    #[entry_point("text8_same")]
    #[optional]
    #[returns(copied)]
    unsafe fn optional(text: *const c_char) -> Option<String>;
    #[entry_point("interop_absent")]
    #[optional]
    #[returns(copied)]
    unsafe fn absent(text: *const c_char) -> Option<String>;

    #[entry_point("keep_texts")]
    #[returns(native = c_int)]
    #[fails(when = nonzero, code = returned)]
    safe fn keep(
        #[out]
        #[marshal(copied)]
        text: String,
        #[out] length: usize,
        #[out]
        #[marshal(copied)]
        numbers: Vec<i32>,
        #[out]
        #[len_of(numbers)]
        count: usize,
    ) -> std::io::Result<()>;
    #[entry_point("keep_texts")]
    safe fn keep_counted(
        #[out]
        #[marshal(copied)]
        text: String,
        #[out]
        #[len_of(text, unit = bytes, nul = excluded)]
        length: usize,
        #[out] numbers: *const i32,
        #[out] count: usize,
    ) -> c_int;
    #[entry_point("keep_list")]
    #[returns(list, copied)]
    safe fn keep_list() -> Vec<String>;
    #[entry_point("keep_list")]
    #[returns(list, copied)]
    safe fn keep_list_of_options() -> Option<Vec<CString>>;
    #[fails(when = nonzero, code = returned)]
    safe fn store_lists(
        #[out]
        #[marshal(list, copied)]
        kept: Vec<String>,
        #[out]
        #[marshal(list, free_with = fixture_free)]
        owned: Option<Vec<CString>>,
    ) -> std::io::Result<()>;
    safe fn fixture_live() -> i64;
    unsafe fn fixture_free(memory: *mut c_void);
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[entry_point("text16_same")]
    #[returns(utf16, copied)]
    unsafe fn utf16(text: *const u16) -> String;
    #[entry_point("text16_same")]
    #[returns(utf16, copied)]
    unsafe fn utf16_os(text: *const u16) -> OsString;
    #[entry_point("text16_same")]
    #[returns(utf16, copied, lossy)]
    unsafe fn utf16_lossy(text: *const u16) -> Option<String>;
    #[entry_point("keep_units")]
    #[returns(utf16, copied)]
    safe fn utf16_counted(
        absent: c_int,
        #[out]
        #[len_of(returned, unit = elements, nul = excluded)]
        length: usize,
    ) -> Option<String>;
    #[entry_point("keep_units")]
    #[returns(copied)]
    safe fn units(
        absent: c_int,
        #[out]
        #[len_of(returned)]
        length: usize,
    ) -> Vec<u16>;
    #[entry_point("text32_same")]
    #[returns(utf32, copied)]
    unsafe fn utf32(text: *const u32) -> String;
    #[cfg(not(windows))]
    #[entry_point("text32_same")]
    #[returns(wide, copied)]
    unsafe fn wide(text: *const interop::WChar) -> PathBuf;
    #[cfg(windows)]
    #[entry_point("text16_same")]
    #[returns(wide, copied)]
    unsafe fn wide(text: *const interop::WChar) -> PathBuf;
    #[cfg(windows)]
    #[entry_point("text8_same")]
    #[returns(ansi, copied)]
    unsafe fn ansi(text: *const c_char) -> String;
}

#[test]
fn a_copy_is_no_view() {
    let mut kept = *b"kept\0";
    let text = kept.as_mut_ptr().cast::<c_char>();
    // SAFETY: a string, here and at each further call.
    let copies = unsafe { (utf8(text), boxed(text), bytes(text), os(text), path(text), nullable(text), western(text)) };
    // SAFETY: its first byte.
    unsafe { text.write(b'w' as c_char) };
    let (utf8_copy, boxed, bytes, os, path, nullable, western) = copies;
    assert_eq!((&*utf8_copy, &*boxed, bytes.as_c_str()), ("kept", "kept", c"kept"));
    assert_eq!((os, path), (OsString::from("kept"), Some(PathBuf::from("kept"))));
    assert_eq!((nullable.as_deref(), &*western), (Some("kept"), "kept"));
    // SAFETY: as above.
    assert_eq!(unsafe { (utf8(text), fallible(text).unwrap()) }, ("wept".to_owned(), "wept".to_owned()));
    // SAFETY: as above.
    assert_eq!(unsafe { (optional(text), absent(text)) }, (Some("wept".to_owned()), None));
}

#[test]
fn units_of_every_width() {
    let wide16 = [0x67_u16, 0xfc, 0xd83d, 0xde00, 0];
    let wide32 = [0x67_u32, 0xfc, 0x1f600, 0];
    // SAFETY: strings with their NULs.
    let (a, b, c) = unsafe { (utf16(wide16.as_ptr()), utf16_os(wide16.as_ptr()), utf32(wide32.as_ptr())) };
    assert_eq!((&*a, b, &*c), ("gü😀", OsString::from("gü😀"), "gü😀"));
    #[cfg(windows)]
    let text = wide16.as_ptr();
    #[cfg(not(windows))]
    let text = wide32.as_ptr();
    // SAFETY: as above.
    assert_eq!(unsafe { wide(text.cast()) }, PathBuf::from("gü😀"));
    // SAFETY: as above.
    assert_eq!(unsafe { western(c"gr\xfc\xdfe".as_ptr()) }, "grüße");
    #[cfg(windows)]
    // SAFETY: as above.
    assert_eq!(unsafe { ansi(c"text".as_ptr()) }, "text");
}

#[test]
fn what_is_no_text_is_an_error_unless_it_is_lossy() {
    let bad = c"a\xffb".as_ptr();
    // SAFETY: strings with their NULs, here and below.
    assert_eq!(unsafe { lossy(bad) }, "a\u{fffd}b");
    // SAFETY: as above.
    assert_eq!(unsafe { utf16_lossy([0xd800, 0].as_ptr()) }.as_deref(), Some("\u{fffd}"));
    // SAFETY: as above.
    let error = unsafe { fallible(bad) }.unwrap_err().downcast::<interop::Error>().unwrap();
    let ErrorKind::Marshal(error) = error.kind() else { panic!("{error}") };
    assert!(matches!(error.problem(), Problem::InvalidUtf8(_)), "{error}");
}

#[test]
fn null_is_none_or_fails() {
    let null = std::ptr::null();
    // SAFETY: null is what is tested.
    assert_eq!(unsafe { (nullable(null), path(null)) }, (None, None));
    // SAFETY: as above.
    assert_eq!(unsafe { utf16_lossy(null.cast()) }, None);
    // SAFETY: as above.
    assert_eq!(unsafe { fallible(null) }.unwrap_err().to_string(), "the call failed and left no error code");
}

#[test]
fn counted_listed_and_stored() {
    assert_eq!(keep().unwrap(), ("grüße".to_owned(), 7, vec![1, 2, 3]));
    let (status, text, numbers, count) = keep_counted();
    assert_eq!((status, &*text, numbers.is_null(), count), (0, "grüße", false, 3));
    assert_eq!((utf16_counted(0).as_deref(), utf16_counted(1)), (Some("gün"), None));
    assert_eq!((units(0), units(1)), (vec![0x67, 0xfc, 0x6e], vec![]));
    for _ in 0..3 {
        assert_eq!(keep_list(), ["one", "two"]);
        assert_eq!(keep_list_of_options().unwrap(), [c"one".to_owned(), c"two".to_owned()]);
    }
}

/// A list that comes out through a parameter: what native code keeps, and beside it what is freed.
#[test]
fn a_list_that_is_stored() {
    let before = fixture_live();
    let (kept, owned) = store_lists().unwrap();
    assert_eq!(kept, ["one", "two"]);
    assert_eq!(owned.unwrap(), [c"one".to_owned(), c"two".to_owned()]);
    assert_eq!(fixture_live(), before);
}
