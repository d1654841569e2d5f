//! What comes out with a length beside it and stays native code's: slices, structures, text and lists; and what native
//! code fills: arrays, lent buffers, lists of strings.

#[cfg(unix)]
use std::ffi::OsStr;
use std::ffi::{CStr, CString, c_char, c_int};
use std::io;
use std::mem::MaybeUninit;

use interop::{Error, ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    safe fn counted_kept(
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> &'static [i32];
    #[entry_point("counted_kept")]
    #[fails(when = never)]
    safe fn counted_kept_bytes(
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned, unit = bytes)]
        length: i64,
    ) -> Result<Option<&'static [i32]>, Error>;
    #[entry_point("counted_kept")]
    #[fails(when = never)]
    safe fn try_kept(
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<&'static [i32], Error>;
    /// The length comes out as well.
    #[entry_point("counted_kept")]
    #[returns(counted_by(length))]
    safe fn kept_and_length(null: c_int, reported: i64, #[out] length: i64) -> &'static [i32];
    #[returns(len_of(out), native = i64)]
    safe fn counted_kept_out(null: c_int, reported: i64, #[out] out: &'static [i32]);
    #[entry_point("counted_kept_out")]
    safe fn kept_and_returned(
        null: c_int,
        reported: i64,
        #[out]
        #[marshal(counted_by(returned))]
        out: Option<&'static [i32]>,
    ) -> i64;
    #[returns(counted_by(wanted))]
    safe fn counted_first(wanted: i32) -> &'static [i32];
    #[entry_point("counted_first")]
    #[returns(counted_by(half(wanted)))]
    safe fn counted_half(wanted: i32) -> &'static [i32];
    #[fails(when = never)]
    safe fn counted_misaligned(
        #[out]
        #[len_of(returned)]
        length: i32,
    ) -> Result<&'static [i32], Error>;

    safe fn counted_one(null: c_int) -> Option<&'static i32>;
    #[entry_point("counted_one")]
    safe fn counted_two(null: c_int) -> &'static [i32; 2];
    #[fails(when = never)]
    safe fn counted_one_misaligned() -> Result<&'static i32, Error>;

    #[fails(when = never)]
    safe fn counted_text(
        invalid: c_int,
        reported: i32,
        #[out]
        #[len_of(returned, unit = bytes, nul = excluded)]
        length: i32,
    ) -> Result<&'static str, Error>;
    #[entry_point("counted_text")]
    #[fails(when = never)]
    safe fn text_with_nul(
        invalid: c_int,
        reported: i32,
        #[out]
        #[len_of(returned, unit = bytes, nul = included)]
        length: i32,
    ) -> Result<Option<&'static str>, Error>;
    #[entry_point("counted_text")]
    #[fails(when = never)]
    safe fn c_text(
        invalid: c_int,
        reported: i32,
        #[out]
        #[len_of(returned, unit = bytes, nul = included)]
        length: i32,
    ) -> Result<&'static CStr, Error>;
}

#[cfg(unix)]
#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("counted_text")]
    #[returns(counted_by(length, unit = bytes, nul = excluded))]
    safe fn system_text(invalid: c_int, reported: i32, #[out] length: i32) -> &'static OsStr;
}

/// What measures looks at what it measures.
///
/// # Safety
/// `text` is NUL-terminated.
unsafe fn length_of(text: *const c_char) -> usize {
    assert!(!text.is_null(), "null has no length");
    // SAFETY: the caller's promise.
    unsafe { CStr::from_ptr(text) }.count_bytes()
}

/// # Safety
/// The first of the array is there.
unsafe fn first_of(array: *const i32) -> i32 {
    assert!(!array.is_null(), "null has no elements");
    // SAFETY: the caller's promise.
    unsafe { array.read() / 10 }
}

/// As `g_strv_length`.
///
/// # Safety
/// A null ends the list.
unsafe fn length_of_list(names: *const *const c_char) -> usize {
    // SAFETY: the caller's promise.
    (0..).take_while(|&at| !unsafe { names.add(at).read() }.is_null()).count()
}

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("counted_names")]
    #[returns(counted_by(length_of_list(returned)))]
    safe fn measured_names(null: c_int) -> Option<Vec<&'static str>>;
    #[entry_point("counted_text")]
    #[fails(when = never)]
    #[returns(counted_by(length_of(returned), unit = bytes, nul = excluded))]
    safe fn measured_text(invalid: c_int, reported: i32, #[out] length: i32) -> Result<&'static str, Error>;
    #[entry_point("counted_kept_out")]
    #[fails(when = never)]
    safe fn measured_out(
        null: c_int,
        reported: i64,
        #[out]
        #[marshal(counted_by(first_of(out)))]
        out: &'static [i32],
    ) -> Result<i64, Error>;
}

#[test]
fn what_measures_is_not_asked_about_null() {
    assert_eq!(measured_names(0), counted_names(0).ok());
    assert_eq!(measured_names(1), None);
    assert_eq!(measured_text(0, 0).unwrap(), ("grüße", 0));
    let error = measured_text(0, -2).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Marshal(error) if matches!(error.problem(), Problem::Null)), "{error}");
    assert_eq!(measured_out(0, 7).unwrap(), (7, &[10][..]));
    let error = measured_out(1, 0).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`out` of `measured_out`: a null pointer, where the declaration allows none; declare an `Option`"
    );
}

fn half(wanted: i32) -> u8 {
    (wanted / 2) as u8
}

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[optional]
    safe fn counted_no_such_array(
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Option<&'static [i32]>;
    #[entry_point("counted_kept")]
    #[optional]
    safe fn optional_array(
        null: c_int,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Option<&'static [i32]>;
    /// The returned number is not looked at, and the system's code is.
    #[entry_point("counted_three")]
    #[last_error]
    #[returns(native = c_int)]
    safe fn three_and_code(nothing: c_int, #[out] out: [i32; 3]);
    #[fails(when = never)]
    #[returns(list)]
    safe fn counted_names(null: c_int) -> Result<Vec<&'static str>, Error>;
    #[entry_point("counted_names")]
    #[fails(when = never)]
    #[returns(list)]
    safe fn names_or_none(null: c_int) -> Result<Option<Vec<&'static CStr>>, Error>;
    #[entry_point("counted_names")]
    #[fails(when = never)]
    #[returns(counted_by(null))]
    safe fn names_by_number(null: c_int) -> Result<Vec<&'static str>, Error>;

    #[fails(when = negative_one, code = errno)]
    safe fn counted_three(nothing: c_int, #[out] out: [i32; 3]) -> io::Result<()>;
    #[entry_point("counted_three")]
    safe fn three_or_zeros(nothing: c_int, #[out] out: [i32; 3]) -> c_int;

    #[fails(when = negative_one, code = errno)]
    #[returns(len_of(buffer), native = i64)]
    safe fn counted_read(
        buffer: &mut [MaybeUninit<u8>],
        #[len_of(buffer)] size: usize,
        reported: i64,
    ) -> io::Result<()>;
    #[entry_point("counted_read")]
    #[fails(when = negative_one, code = errno)]
    #[returns(len_of(buffer), native = i64)]
    safe fn read_over(buffer: &mut [u8], #[len_of(buffer)] size: usize, reported: i64) -> io::Result<()>;
    /// What is returned is ignored.
    #[entry_point("counted_read")]
    #[returns(native = i64)]
    safe fn read_and_ignore(buffer: &mut [u8], #[len_of(buffer)] size: usize, reported: i64);
    #[entry_point("counted_first")]
    #[returns(native = *const i32)]
    safe fn ignored_pointer(wanted: i32);
}

/// The parameter and the problem of a value that cannot cross.
trait Marshal {
    fn marshal(self) -> (Option<&'static str>, Problem);
}

impl Marshal for Error {
    fn marshal(self) -> (Option<&'static str>, Problem) {
        match self.kind() {
            ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
            other => panic!("{other:?}"),
        }
    }
}

impl Marshal for io::Error {
    fn marshal(self) -> (Option<&'static str>, Problem) {
        self.downcast::<Error>().expect("an error of this crate").marshal()
    }
}

fn impossible(reported: i128) -> Problem {
    Problem::ImpossibleLength { reported }
}

#[test]
fn borrowed_slices() {
    assert_eq!(counted_kept(0, 3), [10, 20, 30]);
    assert_eq!(counted_kept(0, 0), [0; 0]);
    assert_eq!(counted_kept(1, 0), [0; 0], "null with no elements is no elements");
    assert_eq!(counted_kept_bytes(0, 8).unwrap(), Some(&[10, 20][..]));
    assert_eq!(counted_kept_bytes(1, 8).unwrap(), None);
    assert_eq!(counted_kept_bytes(1, -1).unwrap(), None, "there is no array whose length could be wrong");
    assert_eq!(kept_and_length(0, 2), (&[10, 20][..], 2));
    assert_eq!(counted_kept_out(0, 4), [10, 20, 30, 40]);
    assert_eq!(kept_and_returned(0, 1), (1, Some(&[10][..])));
    assert_eq!(kept_and_returned(1, 1), (1, None));
    assert_eq!(counted_first(4).len(), 4);
    assert_eq!(counted_first(0), [0; 0]);
    assert_eq!(counted_half(4), [10, 20]);
}

#[test]
fn lengths_that_nothing_has() {
    assert_eq!(try_kept(0, -1).unwrap_err().marshal(), (Some("length"), impossible(-1)));
    assert_eq!(try_kept(0, i64::MAX).unwrap_err().marshal(), (Some("length"), impossible(i64::MAX.into())));
    assert_eq!(try_kept(1, 1).unwrap_err().marshal(), (None, Problem::Null));
    assert_eq!(counted_kept_bytes(0, 7).unwrap_err().marshal(), (Some("length"), impossible(7)));
    assert_eq!(
        try_kept(0, -1).unwrap_err().to_string(),
        "`length` of `try_kept`: native code reported the length -1, which nothing in memory has"
    );
    assert_eq!(counted_misaligned().unwrap_err().marshal(), (None, Problem::Misaligned { align: 4 }));
}

#[test]
fn borrowed_values() {
    assert_eq!(counted_one(0), Some(&30));
    assert_eq!(counted_one(1), None);
    assert_eq!(counted_two(0), &[30, 40]);
    assert_eq!(counted_one_misaligned().unwrap_err().marshal(), (None, Problem::Misaligned { align: 4 }));
}

#[test]
fn borrowed_text() {
    assert_eq!(counted_text(0, 7).unwrap(), "grüße");
    assert_eq!(counted_text(0, 10).unwrap(), "grüße\0xx", "no NUL is looked for");
    assert_eq!(counted_text(0, 0).unwrap(), "");
    assert!(matches!(counted_text(0, 3).unwrap_err().marshal(), (None, Problem::InvalidUtf8(_))));
    assert!(matches!(counted_text(1, 4).unwrap_err().marshal(), (None, Problem::InvalidUtf8(_))));
    assert_eq!(counted_text(1, 1).unwrap(), "a");
    assert_eq!(text_with_nul(0, 8).unwrap(), Some("grüße"));
    assert_eq!(text_with_nul(0, -2).unwrap(), None);
    assert_eq!(c_text(0, 8).unwrap(), c"grüße");
    assert_eq!(c_text(0, 7).unwrap_err().marshal(), (None, Problem::NotTerminated { capacity: 7 }));
    assert_eq!(c_text(0, 10).unwrap_err().marshal(), (None, Problem::InteriorNul { position: 7 }));
    #[cfg(unix)]
    assert_eq!(system_text(1, 4), (std::os::unix::ffi::OsStrExt::from_bytes(b"a\xff\xfez"), 4));
}

#[test]
fn arrays_and_filled_parts() {
    assert_eq!(counted_three(0).unwrap(), [1, 2, 3]);
    // The rule of the call, and no conversion.
    assert!(counted_three(1).unwrap_err().downcast::<Error>().is_err());
    assert_eq!(three_or_zeros(1), (-1, [0; 3]));

    let mut buffer = [MaybeUninit::uninit(); 8];
    let filled: &mut [u8] = counted_read(&mut buffer, 3).unwrap();
    assert_eq!(filled, [7; 3]);
    assert!(counted_read(&mut buffer, 0).unwrap().is_empty());
    assert!(counted_read(&mut buffer, -1).unwrap_err().downcast::<Error>().is_err());
    let beyond = Problem::LengthOutOfBounds { reported: 9, capacity: 8 };
    assert_eq!(counted_read(&mut buffer, 9).unwrap_err().marshal(), (Some("buffer"), beyond));
    assert!(counted_read(&mut buffer, -2).is_err());
    let mut buffer = [0; 4];
    assert_eq!(read_over(&mut buffer, 2).unwrap(), 2);
    assert_eq!(buffer, [7, 7, 0, 0]);
    assert_eq!(three_and_code(0).0, [1, 2, 3]);
    read_and_ignore(&mut buffer, 4);
    assert_eq!(buffer, [7; 4]);
    ignored_pointer(1);
}

#[test]
fn borrowed_lists() {
    assert_eq!(counted_names(0).unwrap(), ["zlib", "grüße"]);
    assert_eq!(counted_names(1).unwrap_err().marshal(), (None, Problem::Null));
    assert_eq!(names_or_none(0).unwrap(), Some(vec![c"zlib", c"grüße"]));
    assert_eq!(names_or_none(1).unwrap(), None);
    assert_eq!(names_by_number(0).unwrap(), [""; 0]);
    assert_eq!(names_by_number(1).unwrap_err().marshal(), (None, Problem::Null));
}

#[test]
fn arrays_of_functions_that_may_be_absent() {
    assert_eq!(counted_no_such_array(), None);
    assert_eq!(optional_array(0, 2), Some(&[10, 20][..]));
    assert_eq!(optional_array(1, 2), None);
}

/// `double_nul` lists, in buffers that the stub makes.
#[interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
unsafe extern "C" {
    #[entry_point("counted_drives")]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = u32)]
    safe fn drives(
        #[len_of(buffer, unit = elements, nul = in_only)] size: u32,
        #[out(capacity = 16)]
        #[marshal(double_nul)]
        buffer: Vec<String>,
        unterminated: c_int,
    ) -> Result<(), Error>;
    #[entry_point("counted_drives")]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = u32)]
    safe fn drives_by_size(
        #[len_of(buffer, unit = elements, nul = in_only)] size: u32,
        #[out(query)]
        #[marshal(double_nul)]
        buffer: Vec<String>,
        unterminated: c_int,
    ) -> Result<(), Error>;
    #[entry_point("counted_drives")]
    #[returns(native = u32)]
    safe fn drives_to_the_end(
        #[len_of(buffer, unit = elements, nul = included)] size: u32,
        #[out(capacity = 2, grow)]
        #[marshal(double_nul)]
        buffer: Vec<CString>,
        unterminated: c_int,
    ) -> Result<(), Error>;
    #[entry_point("counted_drives")]
    #[returns(native = u32)]
    safe fn drives_in(
        #[len_of(buffer, unit = elements, nul = included)] size: u32,
        #[out(capacity = 16)]
        #[marshal(double_nul)]
        buffer: Vec<String>,
        unterminated: c_int,
    ) -> Result<(), Error>;
}

#[test]
fn double_nul_lists() {
    assert_eq!(drives(0).unwrap(), ["C:\\", "D:\\"]);
    assert_eq!(drives_by_size(0).unwrap(), ["C:\\", "D:\\"]);
    assert_eq!(drives_in(0).unwrap(), ["C:\\", "D:\\"]);
    assert_eq!(drives_in(1).unwrap_err().marshal(), (Some("buffer"), Problem::NotTerminated { capacity: 16 }));
    assert!(drives_to_the_end(0).unwrap().is_empty(), "too small for any, and nothing was written");
}
