//! Where a text ends whose length counts the NUL, and what comes out of a buffer that nobody wrote to.

use std::ffi::{CStr, CString, OsString, c_char, c_void};

use crate::Error;
use crate::error::Problem;
use crate::marshal::buffer::out::OutBuffer;
use crate::marshal::call::of_process;
use crate::marshal::memory::close::Free;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{
    ByType, ByWord, Bytes, Counted, DoubleNul, Elements, Ends, Excluded, FreeWith, InOnly, Included, NoEncoding,
    OutOnly, UnsaidNul, Utf8, Utf16, Utf32,
};
use crate::marshal::take::{Prepared, TakeCounted};
use crate::marshal::tests::problem;

type InBytes<E> = ByType<E, Counted<Bytes, Included>>;

/// What the test lends is not freed.
enum Kept {}

// SAFETY: nothing is.
unsafe impl Free for Kept {
    unsafe fn free(_: *mut c_void) {}
}

fn counted<M, T: TakeCounted<M>>(native: T::Native, length: usize) -> Result<T, Error> {
    let ready = T::Ready::prepare(&of_process())?;
    // SAFETY: each call here says how long what it lends is.
    unsafe { T::take_counted(native, ready, || Ok(length)) }
}

/// What native code leaves that writes these units and reports a length.
fn left<M, T: OutBuffer<M>>(capacity: usize, units: &[T::Unit], reported: Option<usize>) -> Result<T, Error> {
    let (buffer, start, _) = T::make(capacity);
    assert!(units.len() <= capacity);
    // SAFETY: within the capacity.
    unsafe { start.0.copy_from_nonoverlapping(units.as_ptr(), units.len()) };
    // SAFETY: all that is not written is zeros.
    unsafe { T::finish(buffer, capacity, reported) }
}

fn bytes(text: &str) -> Vec<c_char> {
    text.bytes().map(|byte| byte as c_char).collect()
}

#[test]
fn what_native_code_keeps() {
    let text =
        |text: &str, length| counted::<InBytes<Utf8>, &str>(Pointer(text.as_ptr().cast()), length).unwrap().to_owned();
    assert_eq!(text("abc\0", 4), "abc");
    assert_eq!(text("abc\0", 3), "abc", "no NUL is counted");
    assert_eq!(text("abc\0\0", 5), "abc");
    assert_eq!(text("a\0c\0", 4), "a\0c");
    assert_eq!(text("\0\0", 2), "");
    let c_str = |text: &CStr, length| counted::<InBytes<NoEncoding>, &CStr>(Pointer(text.as_ptr()), length);
    assert_eq!(c_str(c"abc", 4).unwrap(), c"abc");
    assert_eq!(problem(c_str(c"abc", 3)), Problem::NotTerminated { capacity: 3 });
    let several =
        |bytes: &'static [u8]| counted::<InBytes<NoEncoding>, &CStr>(Pointer(bytes.as_ptr().cast()), bytes.len());
    assert_eq!(several(b"abc\0\0\0").unwrap(), c"abc");
    assert_eq!(several(b"\0\0").unwrap(), c"");
    assert_eq!(problem(several(b"a\0c\0\0")), Problem::InteriorNul { position: 1 });
    #[cfg(unix)]
    {
        use std::path::Path;
        let path = |length| counted::<InBytes<Utf8>, &Path>(Pointer(c"a/b".as_ptr()), length).unwrap();
        assert_eq!((path(4), path(3)), (Path::new("a/b"), Path::new("a/b")));
    }
}

#[test]
fn what_native_code_allocated() {
    type M = FreeWith<ByWord<Utf16, Counted<Bytes, Included>>, Kept>;
    let text = |text: &str| {
        let mut units: Vec<u16> = text.encode_utf16().collect();
        counted::<M, String>(units.as_mut_ptr(), 2 * units.len()).unwrap()
    };
    assert_eq!([text("ab🦀"), text("ab🦀\0"), text("ab🦀\0\0")], ["ab🦀"; 3]);
    assert_eq!(text("a\0b\0"), "a\0b");
    assert_eq!(text(""), "");
    let mut units = bytes("abc\0\0");
    let text = counted::<FreeWith<InBytes<NoEncoding>, Kept>, CString>(units.as_mut_ptr(), 5);
    assert_eq!(text.unwrap().as_c_str(), c"abc");
}

#[test]
fn what_native_code_left_in_a_buffer() {
    type Wide = ByType<Utf16, Counted<Bytes, Included>>;
    let units: Vec<u16> = "ab🦀".encode_utf16().collect();
    assert_eq!(left::<Wide, String>(4, &units, Some(8)).unwrap(), "ab🦀", "it fills the buffer");
    assert_eq!(left::<Wide, String>(8, &units, Some(8)).unwrap(), "ab🦀");
    assert_eq!(left::<Wide, OsString>(8, &units, Some(10)).unwrap(), "ab🦀");
    assert_eq!(left::<Wide, String>(8, &units, Some(14)).unwrap(), "ab🦀", "three NULs");
    assert_eq!(
        problem(left::<Wide, String>(8, &units, Some(7))),
        Problem::LengthOutOfBounds { reported: 7, capacity: 16 }
    );
    type Other = ByType<Utf8, Counted<Elements, OutOnly>>;
    assert_eq!(left::<Other, String>(8, &bytes("abc"), Some(3)).unwrap(), "abc");
    assert_eq!(left::<Other, CString>(8, &bytes("abc"), Some(5)).unwrap().as_c_str(), c"abc");
    type List = DoubleNul<ByType<Utf8, Counted<Bytes, Included>>>;
    for reported in 3..8 {
        assert_eq!(left::<List, Vec<String>>(8, &bytes("a\0b"), Some(reported)).unwrap(), ["a", "b"]);
    }
}

#[test]
fn the_nul_alone_says_the_length() {
    type ByNul = ByType<Utf8, Counted<Bytes, Ends>>;
    for reported in [None, Some(0), Some(4), Some(8)] {
        assert_eq!(left::<ByNul, String>(8, &bytes("abc"), reported).unwrap(), "abc");
        assert_eq!(left::<DoubleNul<ByNul>, Vec<String>>(8, &bytes("a\0b"), reported).unwrap(), ["a", "b"]);
    }
    assert_eq!(problem(left::<ByNul, String>(3, &bytes("abc"), Some(3))), Problem::NotTerminated { capacity: 3 });
    let beyond = left::<ByNul, String>(8, &bytes(""), Some(9));
    assert_eq!(problem(beyond), Problem::LengthOutOfBounds { reported: 9, capacity: 8 });
}

/// Whatever length is reported, and nothing is written.
#[test]
fn nothing_comes_out_that_nobody_wrote() {
    fn check<M, T: OutBuffer<M> + PartialEq + std::fmt::Debug>(most: usize, of: impl Fn(usize) -> T) {
        for reported in (0..=most).map(Some).chain([None]) {
            let units = reported.unwrap_or(0);
            assert_eq!(left::<M, T>(9, &[], reported).unwrap(), of(units), "{reported:?}");
        }
    }
    check::<ByType<Utf8, Counted<Elements, Included>>, String>(9, |_| String::new());
    check::<ByType<Utf16, Counted<Elements, InOnly>>, String>(8, |units| "\0".repeat(units));
    check::<ByType<Utf32, Counted<Elements, Excluded>>, String>(8, |units| "\0".repeat(units));
    check::<ByType<NoEncoding, Counted<Elements, UnsaidNul>>, Vec<u64>>(9, |units| vec![0; units]);
    check::<DoubleNul<ByType<Utf8, Counted<Elements, InOnly>>>, Vec<String>>(8, |_| Vec::new());
}
