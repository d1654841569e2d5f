//! Values that native code gets for good: the test does what native code would, and frees them.

use std::cell::{Cell, RefCell};
use std::ffi::{CStr, CString, OsString, c_char, c_void};
use std::path::PathBuf;
use std::ptr::{self, NonNull};

use super::super::buffer::native_buffer::{Fit, GiveBuffer};
use super::super::call::{buffer, call};
use super::super::give::{Give, Given};
use super::super::memory::allocate::Allocate;
use super::super::memory::close::{Free, Malloc};
use super::super::memory::native_box::NativeBox;
use super::super::native_pointer::PointerMut;
use super::super::policy::{
    AllocWith, Alone, Bool32, ByType, ByWord, Bytes, Char8, Counted, Elements, Excluded, InOnly, Included, NoEncoding,
    Truncate, Unreported, UnsaidNul, UnsaidUnit, Utf8, Utf16,
};
use super::{ByItself, problem};
use crate::Error;
use crate::error::Problem;

thread_local! {
    static ALLOCATED: RefCell<Vec<(usize, usize)>> = const { RefCell::new(Vec::new()) };
    static REFUSES: Cell<bool> = const { Cell::new(false) };
}

/// An allocator whose every allocation is known.
enum Known {}
// SAFETY: Rust's own, whose size is remembered.
unsafe impl Free for Known {
    unsafe fn free(pointer: *mut c_void) {
        let size = ALLOCATED.with_borrow_mut(|all| {
            let at = all.iter().position(|(start, _)| *start == pointer.addr()).expect("allocated, and not freed yet");
            all.swap_remove(at).1
        });
        // SAFETY: allocated so.
        unsafe { std::alloc::dealloc(pointer.cast(), std::alloc::Layout::from_size_align(size, 16).unwrap()) }
    }
}
// SAFETY: as above.
unsafe impl Allocate for Known {
    fn allocate(size: usize) -> *mut c_void {
        assert_ne!(size, 0);
        if REFUSES.get() {
            return ptr::null_mut();
        }
        // SAFETY: not of no size.
        let start = unsafe { std::alloc::alloc(std::alloc::Layout::from_size_align(size, 16).unwrap()) };
        ALLOCATED.with_borrow_mut(|all| all.push((start.addr(), size)));
        start.cast()
    }
}
fn allocated() -> usize {
    ALLOCATED.with_borrow(Vec::len)
}

/// An allocator that aligns what it gives for what fits into it, as C's `malloc` may, and gives what is not aligned for anything if
/// it is told to.
enum Tight {}
thread_local! {
    static ASKED: RefCell<Vec<std::alloc::Layout>> = const { RefCell::new(Vec::new()) };
    static OFFSET: Cell<usize> = const { Cell::new(0) };
}
// SAFETY: Rust's own; one at a time.
unsafe impl Free for Tight {
    unsafe fn free(pointer: *mut c_void) {
        let layout = ASKED.with_borrow_mut(Vec::pop).expect("allocated, and not freed yet");
        // SAFETY: allocated so.
        unsafe { std::alloc::dealloc(pointer.cast::<u8>().sub(OFFSET.get()), layout) }
    }
}
// SAFETY: as above; aligned unless the test is about what is not.
unsafe impl Allocate for Tight {
    fn allocate(size: usize) -> *mut c_void {
        let align = (1 << size.ilog2()).min(16);
        let layout = std::alloc::Layout::from_size_align(size + OFFSET.get(), align).unwrap();
        ASKED.with_borrow_mut(|all| all.push(layout));
        // SAFETY: not of no size, and the offset is within.
        unsafe { std::alloc::alloc(layout).add(OFFSET.get()) }.cast()
    }
}

#[test]
fn memory_is_aligned_for_what_it_is_for() {
    type Items = AllocWith<ByItself, Tight>;
    for items in [Vec::new(), vec![1_u64], vec![1, 2, 3]] {
        let native = give::<Items, _>(items.clone()).unwrap();
        assert!(native.0.is_aligned());
        assert_eq!(ASKED.with_borrow(|all| all[0].size()), (8 * items.len()).max(8));
        // SAFETY: as many were given; freed once.
        unsafe {
            assert_eq!(std::slice::from_raw_parts(native.0, items.len()), items);
            Tight::free(native.0.cast());
        }
    }
    OFFSET.set(1);
    for items in [Vec::new(), vec![1_u64]] {
        assert!(matches!(problem(give::<Items, _>(items).map(|native| native.0)), Problem::OutOfMemory));
        assert!(ASKED.with_borrow(Vec::is_empty), "it is freed");
    }
    OFFSET.set(0);
}

fn give<M, T: Give<M>>(value: T) -> Result<T::Native, Error> {
    Given::<M, T>::new(value).map(Given::into_native)
}

type Text = AllocWith<ByType<Utf8, Alone>, Known>;
type Wide = AllocWith<ByWord<Utf16, Alone>, Known>;

#[test]
fn values_are_what_they_are() {
    assert_eq!(give::<ByItself, _>(7_u32).unwrap(), 7);
    assert_eq!(give::<ByWord<Bool32, Alone>, _>(true).unwrap(), 1);
    assert!(matches!(problem(give::<ByWord<Char8, Alone>, _>('é')), Problem::Character { bits: 8, .. }));
    assert_eq!(give::<ByItself, _>(std::cmp::Ordering::Greater).unwrap(), 1);
    let mut place = 5;
    assert_eq!(give::<ByItself, _>(NonNull::from(&mut place)).unwrap(), &raw mut place);
    assert!(give::<ByItself, _>(None::<NonNull<i32>>).unwrap().is_null());
    extern "C" fn same(x: i32) -> i32 {
        x
    }
    let function: extern "C" fn(i32) -> i32 = same;
    assert_eq!(give::<ByItself, _>(function).unwrap().map(|function| function(4)), Some(4));
    assert!(give::<ByItself, _>(None::<extern "C" fn(i32) -> i32>).unwrap().is_none());
    give::<ByItself, _>(()).unwrap();
}

#[test]
fn text_is_native_codes_to_free() {
    let native = give::<Text, _>(String::from("grüße")).unwrap();
    // SAFETY: given.
    assert_eq!(unsafe { CStr::from_ptr(native) }.to_str(), Ok("grüße"));
    let wide = give::<Wide, _>(PathBuf::from("é")).unwrap();
    // SAFETY: given.
    assert_eq!(unsafe { std::slice::from_raw_parts(wide, 2) }, [0xE9, 0]);
    let bytes = give::<Text, _>(CString::new(b"\xFF").unwrap()).unwrap();
    // SAFETY: given.
    assert_eq!(unsafe { CStr::from_ptr(bytes) }, c"\xFF");
    let long = give::<Text, _>(OsString::from("x".repeat(5000))).unwrap();
    // SAFETY: given.
    assert_eq!(unsafe { CStr::from_ptr(long) }.count_bytes(), 5000);
    let boxed = give::<Text, _>(Some(Box::<str>::from(""))).unwrap();
    assert_eq!(allocated(), 5);
    for pointer in [native.cast(), wide.cast(), bytes.cast(), long.cast(), boxed.cast()] {
        // SAFETY: given, and freed once.
        unsafe { Known::free(pointer) };
    }
    assert!(give::<Text, _>(None::<String>).unwrap().is_null());
}

#[test]
fn what_cannot_be_given_is_not_allocated() {
    assert_eq!(problem(give::<Text, _>(String::from("a\0b"))), Problem::InteriorNul { position: 1 });
    REFUSES.set(true);
    assert_eq!(problem(give::<Text, _>(String::from("ab"))), Problem::OutOfMemory);
    REFUSES.set(false);
    assert_eq!(allocated(), 0);
}

#[test]
fn what_is_given_and_not_seen_is_taken_back() {
    fn two(second: &str) -> Result<(*mut c_char, *mut c_char), Error> {
        let first = Given::<Text, _>::new(Some(String::from("first")))?;
        let second = Given::<Text, _>::new(String::from(second))?;
        Ok((first.into_native(), second.into_native()))
    }
    assert_eq!(problem(two("\0")), Problem::InteriorNul { position: 0 });
    assert_eq!(allocated(), 0);
    let (first, second) = two("second").unwrap();
    assert_eq!(allocated(), 2);
    // SAFETY: given.
    unsafe { Known::free(first.cast()) };
    // SAFETY: given.
    unsafe { Known::free(second.cast()) };
}

#[test]
fn an_out_that_native_code_does_not_want_is_taken_back() {
    let mut out = ptr::null_mut();
    // SAFETY: storage for it, and none.
    unsafe {
        Given::<Text, _>::new(String::from("wanted")).unwrap().write(&raw mut out);
        Given::<Text, _>::new(String::from("unwanted")).unwrap().write(ptr::null_mut());
    }
    assert_eq!(allocated(), 1);
    // SAFETY: given.
    assert_eq!(unsafe { CStr::from_ptr(out) }, c"wanted");
    // SAFETY: given.
    unsafe { Known::free(out.cast()) };
}

#[test]
fn vectors_and_boxes() {
    type Numbers = AllocWith<ByType<NoEncoding, Counted<UnsaidUnit, UnsaidNul>>, Known>;
    let native = give::<Numbers, _>(vec![1_u64, 2, 3]).unwrap();
    // SAFETY: given.
    assert_eq!(unsafe { std::slice::from_raw_parts(native.0, 3) }, [1, 2, 3]);
    let none = give::<Numbers, _>(Vec::<u64>::new()).unwrap();
    assert!(!none.0.is_null(), "which native code would take for absence");
    // SAFETY: given.
    unsafe { Known::free(native.0.cast()) };
    // SAFETY: given.
    unsafe { Known::free(none.0.cast()) };
    drop(Given::<Numbers, _>::new(vec![1_u64]).unwrap());
    assert_eq!(allocated(), 0);

    let object = || NonNull::new(Known::allocate(8).cast::<u64>()).unwrap();
    // SAFETY: allocated so.
    let owned = || unsafe { NativeBox::<u64, Known>::from_raw(object()) };
    drop(Given::<ByItself, _>::new(owned()).unwrap());
    assert_eq!(allocated(), 0);
    let native = give::<ByItself, _>(owned()).unwrap();
    assert_eq!(allocated(), 1);
    // SAFETY: given.
    unsafe { Known::free(native.cast()) };
}

#[test]
#[cfg_attr(miri, ignore = "C's allocator")]
fn mallocs_memory() {
    let native = give::<AllocWith<ByType<Utf8, Alone>, Malloc>, _>(String::from("text")).unwrap();
    // SAFETY: given.
    unsafe { Malloc::free(native.cast()) };
}

#[test]
#[cfg(unix)]
#[cfg_attr(miri, ignore = "opens a file")]
fn a_handle_is_borrowed_and_given() {
    use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};

    use crate::marshal::abi::Abi;
    use crate::marshal::family::handle::SystemHandle;

    fn open() -> OwnedFd {
        std::fs::File::open("/dev/null").unwrap().into()
    }
    type Native = <OwnedFd as SystemHandle>::Native;
    fn borrowed(native: Native) -> Result<RawFd, Error> {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        // SAFETY: open, if it is one.
        let fd = unsafe { <BorrowedFd<'_> as super::super::borrow::Borrow<'_, ByItself>>::borrow(native, &call) };
        fd.map(|fd| fd.as_raw_fd())
    }
    let native = give::<ByItself, _>(open()).unwrap();
    assert_eq!((borrowed(native).unwrap(), problem(borrowed(OwnedFd::NONE))), (native.raw(), Problem::NoHandle));
    // SAFETY: given, and so open.
    drop(unsafe { OwnedFd::from_raw_fd(native.raw()) });
    drop(Given::<ByItself, _>::new(open()).unwrap());
}

#[test]
fn what_lives_for_ever_stays() {
    static VALUES: [u32; 3] = [1, 2, 3];
    assert_eq!(give::<ByItself, &'static CStr>(c"text").unwrap().0, c"text".as_ptr());
    assert!(ptr::eq(give::<ByItself, &'static u32>(&VALUES[1]).unwrap().0, &VALUES[1]));
    type Beside = ByType<NoEncoding, Counted<UnsaidUnit, UnsaidNul>>;
    assert!(ptr::eq(give::<Beside, &'static [u32]>(&VALUES).unwrap().0, VALUES.as_ptr()));

    let text = "1.2.13";
    let native = give::<ByType<Utf8, Alone>, &'static str>(text).unwrap().0;
    // SAFETY: given.
    assert_eq!(unsafe { CStr::from_ptr(native) }, c"1.2.13");
    assert_eq!(give::<ByType<Utf8, Alone>, &'static str>(text).unwrap().0, native, "one copy");
    let leaked = Box::into_raw(Box::<str>::from(text));
    // SAFETY: it is there until it is dropped, after the last use.
    let elsewhere: &'static str = unsafe { &*leaked };
    let again = give::<ByType<Utf8, Alone>, &'static str>(elsewhere).unwrap().0;
    // SAFETY: leaked above, and not looked at again.
    drop(unsafe { Box::from_raw(leaked) });
    assert_eq!(again, native, "whatever happens to the text");
    let wide = give::<ByWord<Utf16, Alone>, &'static str>(text).unwrap().0;
    // SAFETY: given.
    assert_eq!(unsafe { wide.add(6).read() }, 0);
    let counted = give::<ByWord<Utf8, Counted<Bytes, Excluded>>, &'static str>("a\0b").unwrap().0;
    assert_eq!(counted.cast(), "a\0b".as_ptr(), "nothing stands behind it that native code would look for");
    assert_eq!(
        problem(give::<ByType<Utf8, Alone>, &'static str>("a\0b").map(|native| native.0)),
        Problem::InteriorNul { position: 1 }
    );
    assert!(give::<ByType<Utf8, Alone>, Option<&'static str>>(None).unwrap().0.is_null());
}

/// What a buffer of `capacity` bytes and one more holds after it was filled.
fn filled<M, T: GiveBuffer<M, Unit = c_char>>(value: T, capacity: usize) -> (Result<Fit, Error>, Vec<u8>) {
    let mut bytes = vec![b'#'; capacity + 1];
    let mut buffer = buffer();
    let call = call(&mut buffer);
    // SAFETY: room for the capacity, with a byte behind it.
    let filled = unsafe { value.fill(PointerMut(bytes.as_mut_ptr().cast()), capacity, &call) };
    (filled, bytes)
}

const fn all(length: usize) -> Fit {
    Fit { length, fits: true }
}
const fn none(length: usize) -> Fit {
    Fit { length, fits: false }
}

#[test]
fn a_buffer_is_filled_as_its_length_counts() {
    macro_rules! check {
        ($($policy:ty, $text:literal, $capacity:literal => $expected:expr, $bytes:literal;)*) => {$(
            let (result, bytes) = filled::<$policy, _>(String::from($text), $capacity);
            assert_eq!((result.unwrap(), &bytes[..]), ($expected, &$bytes[..]), "{}", line!());
        )*};
    }
    type Both = ByType<Utf8, Counted<Bytes, Included>>;
    type In = ByType<Utf8, Counted<Elements, InOnly>>;
    type Neither = ByType<Utf8, Counted<Bytes, Excluded>>;
    check! {
        Both, "abc", 5 => all(4), b"abc\0##";
        Both, "abc", 4 => all(4), b"abc\0#";
        Both, "abc", 3 => none(4), b"####";
        In, "abc", 4 => all(3), b"abc\0#";
        In, "abc", 3 => none(3), b"####";
        Neither, "abc", 3 => all(3), b"abc#";
        Neither, "abc", 4 => all(3), b"abc\0#";
        Neither, "abc", 2 => none(3), b"###";
        ByType<Utf8, Unreported<Counted<Bytes, Excluded>>>, "abc", 3 => all(3), b"abc\0";
        ByType<Utf8, Alone>, "", 1 => all(0), b"\0#";
        Truncate<In>, "aé", 3 => all(1), b"a\0##";
        Truncate<In>, "aéx", 4 => all(3), b"a\xC3\xA9\0#";
        Truncate<In>, "abc", 0 => none(3), b"#";
    }
}

#[test]
fn native_code_asks_for_the_length() {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    type Both = ByType<Utf8, Counted<Bytes, Included>>;
    let text = String::from("abc");
    let ask = |capacity| {
        // SAFETY: no buffer.
        unsafe { GiveBuffer::<Both>::fill(&text, PointerMut(ptr::null_mut()), capacity, &call) }
    };
    assert_eq!(ask(0).unwrap(), none(4));
    assert_eq!(problem(ask(1)), Problem::Null);
    assert_eq!(problem(none(4).fitting(3)), Problem::BufferTooSmall { length: 4, capacity: 3 });
    assert_eq!(all(4).fitting(4).unwrap(), 4);
}

#[test]
fn an_array_fills_a_buffer() {
    type InBytes = ByType<NoEncoding, Counted<Bytes, UnsaidNul>>;
    let mut values = [9_u32; 3];
    let mut buffer = buffer();
    let call = call(&mut buffer);
    let mut fill = |items: &[u32], capacity| {
        // SAFETY: room for three.
        unsafe { GiveBuffer::<InBytes>::fill(&items.to_vec(), PointerMut(values.as_mut_ptr()), capacity, &call) }
    };
    assert_eq!(fill(&[1, 2], 12).unwrap(), all(8));
    assert_eq!(fill(&[1, 2, 3], 11).unwrap(), none(12));
    assert_eq!(values, [1, 2, 9]);
}
