//! Buffers whose capacity goes in by value, and whose filled length comes back through another pointer: `ReadFile`'s way.

use std::ffi::{CString, OsString, c_int};
use std::io;
use std::mem::MaybeUninit;

use interop::{ErrorKind, Library, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

/// What the macro sees only the names of.
type Room<'a> = &'a mut [MaybeUninit<u8>];
type Reused = [u8];
type Bytes = Vec<u8>;

/// No bytes at all, so that a buffer of any capacity takes no memory. C has no such type, and never sees this one.
#[cfg(target_pointer_width = "64")]
#[repr(C)]
#[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
struct Nothing([u8; 0]);

/// How the fixture behaves.
const TRUE: c_int = 0;
const TOO_LONG: c_int = 1;
const FAILS: c_int = 2;
const SILENT: c_int = 3;
const NEGATIVE: c_int = 4;

/// The same function with each kind of buffer that is lent.
macro_rules! reading {
    ($($name:ident($($buffer:tt)+);)*) => {$(
        #[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("read_some")]
            safe fn $name(
                $($buffer)+,
                #[len_of(buffer)] size: u32,
                #[out]
                #[len_of(buffer)]
                read: u32,
                available: u32,
                how: c_int,
            ) -> io::Result<()>;
        }
    )*};
}
reading! {
    read_some(buffer: &mut [MaybeUninit<u8>]);
    read_room(buffer: Room<'_>);
    read_again(buffer: &mut [u8]);
    read_reused(buffer: &mut Reused);
    read_maybe(buffer: Option<&mut [MaybeUninit<u8>]>);
    read_maybe_again(buffer: Option<&mut [u8]>);
    read_vec(#[out(capacity = 8)] buffer: Vec<u8>);
    read_bytes(#[out(capacity = 8)] buffer: Bytes);
}

#[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    /// The other order, and other integers.
    #[entry_point("read_some_backwards")]
    safe fn read_backwards(
        how: c_int,
        available: u32,
        #[out]
        #[len_of(buffer)]
        read: i32,
        #[len_of(buffer)] size: usize,
        buffer: &mut [MaybeUninit<u8>],
    ) -> io::Result<()>;

    #[entry_point("read_some_backwards")]
    safe fn read_vec_backwards(
        how: c_int,
        available: u32,
        #[out]
        #[len_of(buffer)]
        read: i32,
        #[len_of(buffer)] size: usize,
        #[out(capacity = 8)] buffer: Vec<u8>,
    ) -> io::Result<()>;

    safe fn write_some(
        buffer: &[u8],
        #[len_of(buffer)] size: u32,
        #[out]
        #[len_of(buffer)]
        written: u32,
        room: u32,
        how: c_int,
    ) -> io::Result<()>;

    #[entry_point("write_some")]
    safe fn write_maybe(
        buffer: Option<&[u8]>,
        #[len_of(buffer)] size: u32,
        #[out]
        #[len_of(buffer)]
        written: u32,
        room: u32,
        how: c_int,
    ) -> io::Result<()>;
}

/// What is wrong, and with which parameter.
fn problem(error: io::Error) -> (Option<&'static str>, Problem) {
    match error.downcast::<interop::Error>().expect("an error of the marshaling").into_kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem().clone()),
        other => panic!("{other:?}"),
    }
}

/// The call failed, with that `errno`.
fn refused(error: io::Error, errno: i32) {
    if cfg!(unix) {
        assert_eq!(error.raw_os_error(), Some(errno), "{error}");
    }
    assert!(error.downcast::<interop::Error>().is_err());
}

fn too_long(error: io::Error, reported: i128, capacity: usize) {
    let (parameter, problem) = problem(error);
    assert_eq!(problem, Problem::LengthOutOfBounds { reported, capacity });
    assert_eq!(parameter, Some("read"), "the length is wrong, not the buffer");
}

#[test]
fn the_filled_part_comes_back() {
    let mut room = [const { MaybeUninit::uninit() }; 8];
    assert_eq!(read_some(&mut room, 3, TRUE).unwrap(), b"abc");
    assert_eq!(read_some(&mut room, 100, TRUE).unwrap(), b"abcdefgh", "as much as fits");
    assert_eq!(read_some(&mut room, 0, TRUE).unwrap(), b"");
    assert_eq!(read_room(&mut room, 3, TRUE).unwrap(), b"abc");
    assert_eq!(read_backwards(TRUE, 3, &mut room).unwrap(), b"abc");
    assert_eq!(read_maybe(Some(&mut room), 3, TRUE).unwrap().as_deref(), Some(&b"abc"[..]));
    assert_eq!(read_maybe(None, 3, TRUE).unwrap(), None, "null, and no capacity");
    assert_eq!(read_some(&mut [], 3, TRUE).unwrap(), b"");

    let filled = read_some(&mut room, 3, TRUE).unwrap();
    filled[0] = b'x'; // which is the caller's to write
    assert_eq!(filled, b"xbc");
}

#[test]
fn of_what_is_initialised_the_length_comes_back() {
    let mut bytes = [0; 8];
    assert_eq!(read_again(&mut bytes, 3, TRUE).unwrap(), 3);
    assert_eq!(&bytes, b"abc\0\0\0\0\0");
    assert_eq!(read_reused(&mut bytes, 100, TRUE).unwrap(), 8);
    assert_eq!(&bytes, b"abcdefgh");
    assert_eq!(read_maybe_again(None, 3, TRUE).unwrap(), 0);
    assert_eq!(read_maybe_again(Some(&mut bytes), 2, TRUE).unwrap(), 2);
}

#[test]
fn how_much_was_taken_comes_back() {
    assert_eq!(write_some(b"abcdef", 4, TRUE).unwrap(), 4);
    assert_eq!(write_some(b"abcdef", 100, TRUE).unwrap(), 6);
    assert_eq!(write_some(b"", 100, TRUE).unwrap(), 0);
    assert_eq!(write_maybe(None, 100, TRUE).unwrap(), 0);
    let (parameter, problem) = problem(write_some(b"abcdef", 4, TOO_LONG).unwrap_err());
    assert_eq!((parameter, problem), (Some("written"), Problem::LengthOutOfBounds { reported: 7, capacity: 6 }));
    refused(write_some(b"abcdef", 4, FAILS).unwrap_err(), 5);
}

#[test]
fn a_vec_has_what_was_filled() {
    assert_eq!(read_vec(3, TRUE).unwrap(), b"abc");
    assert_eq!(read_vec(100, TRUE).unwrap(), b"abcdefgh");
    assert_eq!(read_vec(0, TRUE).unwrap(), b"");
    assert_eq!(read_bytes(3, TRUE).unwrap(), b"abc");
    assert_eq!(read_vec_backwards(TRUE, 3).unwrap(), b"abc");
}

#[test]
fn a_length_beyond_the_capacity_is_an_error() {
    let mut room = [const { MaybeUninit::uninit() }; 8];
    too_long(read_some(&mut room, 3, TOO_LONG).unwrap_err(), 9, 8);
    too_long(read_room(&mut room, 3, TOO_LONG).unwrap_err(), 9, 8);
    too_long(read_backwards(TOO_LONG, 3, &mut room).unwrap_err(), 9, 8);
    too_long(read_again(&mut [0; 8], 3, TOO_LONG).unwrap_err(), 9, 8);
    too_long(read_maybe(Some(&mut room), 3, TOO_LONG).unwrap_err(), 9, 8);
    too_long(read_vec(3, TOO_LONG).unwrap_err(), 9, 8);
    too_long(read_vec_backwards(TOO_LONG, 3).unwrap_err(), 9, 8);
    too_long(read_some(&mut [], 3, TOO_LONG).unwrap_err(), 1, 0);
    too_long(read_backwards(NEGATIVE, 3, &mut room).unwrap_err(), -1, 8);
    too_long(read_vec_backwards(NEGATIVE, 3).unwrap_err(), -1, 8);
}

#[test]
fn a_length_that_is_left_alone_is_none() {
    let mut room = [const { MaybeUninit::uninit() }; 8];
    assert_eq!(read_some(&mut room, 3, SILENT).unwrap(), b"");
    assert_eq!(read_again(&mut [7; 8], 3, SILENT).unwrap(), 0);
    assert_eq!(read_vec(3, SILENT).unwrap(), b"");
}

#[test]
fn a_failed_call_gives_its_error_and_nothing_else() {
    let mut room = [const { MaybeUninit::uninit() }; 8];
    refused(read_some(&mut room, 3, FAILS).unwrap_err(), 5);
    refused(read_backwards(FAILS, 3, &mut room).unwrap_err(), 5);
    refused(read_vec(3, FAILS).unwrap_err(), 5);
    let mut bytes = [0; 4];
    refused(read_again(&mut bytes, 3, FAILS).unwrap_err(), 5);
    assert_eq!(&bytes, b"abc\0", "what was written before it failed is there");
}

#[test]
#[cfg(target_pointer_width = "64")]
fn a_capacity_that_the_integer_cannot_hold() {
    #[interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("read_some")]
        #[fails(when = never)]
        safe fn read_nothing(
            buffer: &mut [Nothing],
            #[len_of(buffer)] size: u32,
            #[out]
            #[len_of(buffer)]
            read: u32,
            available: u32,
            how: c_int,
        ) -> io::Result<()>;
    }

    let most = u32::MAX as usize;
    // SAFETY: a slice of a type without bytes needs no memory.
    let nothings = unsafe { std::slice::from_raw_parts_mut(std::ptr::NonNull::dangling().as_ptr(), most + 1) };
    let (parameter, problem) = problem(read_nothing(nothings, 0, TRUE).unwrap_err());
    assert_eq!((parameter, problem), (Some("size"), Problem::LengthTooLarge { length: most + 1, native: "u32" }));
    assert_eq!(read_nothing(&mut nothings[1..], 0, TRUE).unwrap(), 0);
}

/// The same function with each kind of string and buffer that the stub makes.
macro_rules! asking {
    ($($name:ident: $type:ty, ($($buffer:tt)+), [$($size:tt)*], [$($needed:tt)*];)*) => {$(
        #[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("ask_size")]
            safe fn $name(
                #[out($($buffer)+)] buffer: $type,
                #[len_of(buffer $($size)*)] size: usize,
                #[out]
                #[len_of(buffer $($needed)*)]
                needed: usize,
                length: usize,
                nul: c_int,
            ) -> io::Result<()>;
        }
    )*};
}
asking! {
    fixed_string: String, (capacity = 8), [, unit = bytes, nul = included], [, unit = bytes, nul = excluded];
    fixed_c_string: CString, (capacity = 8), [, unit = bytes, nul = in_only], [, unit = bytes];
    fixed_system: OsString, (capacity = 8), [, unit = bytes], [, unit = bytes, nul = in_only];
    fixed_vec: Vec<i8>, (capacity = 8), [], [];
    grown_string: String, (capacity = 8, grow), [, unit = bytes, nul = included], [, unit = elements, nul = excluded];
    grown_vec: Vec<i8>, (capacity = 8, grow), [, unit = bytes], [, unit = elements];
    queried_string: String, (query), [, unit = elements, nul = included], [, unit = elements, nul = excluded];
    queried_system: OsString, (query), [, unit = elements, nul = in_only], [, unit = elements];
    queried_vec: Vec<i8>, (query), [], [];
}

fn letters(length: usize) -> Vec<u8> {
    (0..length).map(|at| b"abcdefghijklmnopqrstuvwxyz"[at % 26]).collect()
}

#[test]
fn strings_of_a_length_that_comes_back() {
    for length in [0, 1, 6, 7, 8, 9, 1000] {
        let expected = letters(length);
        let fits = (length < 8).then_some(&*expected);
        let text = |result: io::Result<Vec<u8>>, fits: Option<&[u8]>| match (result, fits) {
            (Ok(text), Some(expected)) => assert_eq!(text, expected),
            (Err(error), None) => refused(error, 34),
            (result, _) => panic!("{length}: {result:?}"),
        };
        text(fixed_string(length, 1).map(String::into_bytes), fits);
        text(fixed_c_string(length, 1).map(CString::into_bytes), fits);
        text(fixed_system(length, 1).map(OsString::into_encoded_bytes), fits);
        let bytes = |vec: Vec<i8>| vec.into_iter().map(i8::cast_unsigned).collect::<Vec<u8>>();
        text(fixed_vec(length, 0).map(bytes), (length <= 8).then_some(&*expected));
        text(grown_string(length, 1).map(String::into_bytes), Some(&expected));
        text(grown_vec(length, 0).map(bytes), Some(&expected));
        text(queried_string(length, 1).map(String::into_bytes), Some(&expected));
        text(queried_system(length, 1).map(OsString::into_encoded_bytes), Some(&expected));
        text(queried_vec(length, 0).map(bytes), Some(&expected));
    }
}

/// Capacity in units with the NUL, length in bytes without it.
macro_rules! units {
    ($($name:ident: $type:ty, ($($buffer:tt)+), [$($units:tt)*], [$($bytes:tt)*];)*) => {$(
        #[interop::import(library = LIBRARY, strings = utf16, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("ask_units")]
            safe fn $name(
                #[out($($buffer)+)] buffer: $type,
                #[len_of(buffer, unit = elements $($units)*)] units: usize,
                #[out]
                #[len_of(buffer, unit = bytes $($bytes)*)]
                bytes: usize,
                length: usize,
            ) -> io::Result<()>;
        }
    )*};
}
units! {
    fixed_units: String, (capacity = 8), [, nul = included], [, nul = excluded];
    grown_units: String, (capacity = 8, grow), [, nul = included], [, nul = excluded];
    queried_units: String, (query), [, nul = in_only], [];
    fixed_words: Vec<u16>, (capacity = 8), [], [];
}

#[interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    #[entry_point("ask_units")]
    safe fn lent_words(
        buffer: &mut [MaybeUninit<u16>],
        #[len_of(buffer, unit = elements)] units: usize,
        #[out]
        #[len_of(buffer, unit = bytes)]
        bytes: usize,
        length: usize,
    ) -> io::Result<()>;
}

#[test]
fn each_length_counts_as_it_says() {
    for length in [0, 1, 7, 8, 9, 300] {
        let expected = String::from_utf8(letters(length)).unwrap();
        let words: Vec<u16> = expected.encode_utf16().collect();
        if length < 8 {
            assert_eq!(fixed_units(length).unwrap(), expected);
            assert_eq!(fixed_words(length).unwrap(), words);
            assert_eq!(lent_words(&mut [const { MaybeUninit::uninit() }; 8], length).unwrap(), words);
        } else {
            refused(fixed_units(length).unwrap_err(), 34);
            refused(fixed_words(length).unwrap_err(), 34);
        }
        assert_eq!(grown_units(length).unwrap(), expected);
        assert_eq!(queried_units(length).unwrap(), expected);
    }
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    #[entry_point("upper_some")]
    safe fn upper(
        #[in_out(capacity = 8)] text: String,
        #[len_of(text, unit = bytes, nul = included)] size: usize,
        #[out]
        #[len_of(text, unit = bytes, nul = excluded)]
        length: usize,
        how: c_int,
    ) -> io::Result<()>;
}

#[test]
fn a_string_that_is_changed_in_place() {
    assert_eq!(upper("abc".to_owned(), TRUE).unwrap(), "ABC");
    assert_eq!(upper("abcdefghijkl".to_owned(), TRUE).unwrap(), "ABCDEFGHIJKL");
    refused(upper("abc".to_owned(), FAILS).unwrap_err(), 5);
    let (parameter, problem) = problem(upper("abc".to_owned(), TOO_LONG).unwrap_err());
    assert_eq!((parameter, problem), (Some("length"), Problem::LengthOutOfBounds { reported: 9, capacity: 7 }));
}
