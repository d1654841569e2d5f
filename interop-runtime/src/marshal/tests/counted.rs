//! What comes out with a length, and what is freed: the test makes what native code would have made, with `malloc`.

use std::cell::Cell;
use std::ffi::{CStr, CString, OsString, c_char, c_void};
use std::ptr::{null, null_mut};

use crate::error::Problem;
use crate::marshal::call::of_process;
use crate::marshal::length::integer::take_count;
use crate::marshal::memory::close::{Free, KeeperOf, Kept};
use crate::marshal::memory::native_vec::NativeVec;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::policy::{
    Alone, Bool32, ByType, ByWord, Bytes, Char32, Counted, Each, Excluded, FreeWith, Included, List, Lossy, NoEncoding,
    UnsaidNul, UnsaidUnit, Utf8, Utf16, Utf32,
};
use crate::marshal::take::{Prepared, Take, TakeCounted, TakeRef};
use crate::marshal::tests::problem;
use crate::{Error, U16CStr, U32CStr};

type Elements = ByType<Utf8, Counted<UnsaidUnit, UnsaidNul>>;
type InBytes = ByType<NoEncoding, Counted<Bytes, UnsaidNul>>;
type Text = ByType<Utf8, Counted<Bytes, Excluded>>;

unsafe extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(memory: *mut c_void);
}

thread_local! {
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

/// `malloc`, counted.
enum Counting {}

// SAFETY: what `make` allocates, `free` frees.
unsafe impl Free for Counting {
    unsafe fn free(memory: *mut c_void) {
        LIVE.set(LIVE.get() - 1);
        // SAFETY: the caller's promise.
        unsafe { free(memory) }
    }
}

/// A copy of the items from `malloc`.
fn make<T: Copy>(items: &[T]) -> *mut T {
    LIVE.set(LIVE.get() + 1);
    // SAFETY: any size.
    let memory = unsafe { malloc(size_of_val(items).max(1)) }.cast::<T>();
    // SAFETY: as many were allocated.
    unsafe { memory.copy_from_nonoverlapping(items.as_ptr(), items.len()) };
    memory
}

fn make_text(text: &[u8]) -> *mut c_char {
    make(CString::new(text).unwrap().as_bytes_with_nul()).cast()
}

fn take<M, T: TakeCounted<M>>(native: T::Native, length: usize) -> Result<T, Error> {
    let ready = T::Ready::prepare(&of_process()).unwrap();
    // SAFETY: made by the test, of that length.
    unsafe { T::take_counted(native, ready, || Ok(length)) }
}

#[test]
fn slices_where_they_are() {
    let items = [1_u32, 2, 3];
    let pointer = Pointer(items.as_ptr());
    assert_eq!(take::<Elements, &[u32]>(pointer, 2).unwrap(), [1, 2]);
    assert_eq!(take::<InBytes, &[u32]>(pointer, 12).unwrap(), [1, 2, 3]);
    assert_eq!(problem(take::<InBytes, &[u32]>(pointer, 11)), Problem::ImpossibleLength { reported: 11 });
    assert_eq!(take::<Elements, &[u32]>(Pointer(null()), 0).unwrap(), [0; 0]);
    assert_eq!(problem(take::<Elements, &[u32]>(Pointer(null()), 1)), Problem::Null);
    assert_eq!(take::<Elements, Option<&[u32]>>(Pointer(null()), 1).unwrap(), None);
    assert_eq!(take::<Elements, Option<&[u32]>>(pointer, 1).unwrap(), Some(&[1][..]));
    let most = isize::MAX as usize / 4 + 1;
    assert_eq!(problem(take::<Elements, &[u32]>(pointer, most)), Problem::ImpossibleLength { reported: most as i128 });
    let inside = Pointer(items.as_ptr().wrapping_byte_add(1));
    assert_eq!(problem(take::<Elements, &[u32]>(inside, 1)), Problem::Misaligned { align: 4 });
}

#[test]
fn values_where_they_are() {
    let items = [7_u64, 8];
    let start = std::ptr::NonNull::from(&items).cast::<u64>();
    // SAFETY: two, and one of them.
    unsafe {
        assert_eq!(<u64 as TakeRef<ByType<NoEncoding, Alone>>>::borrow(start).unwrap(), &7);
        assert_eq!(<[u64; 2] as TakeRef<ByType<NoEncoding, Alone>>>::borrow(start).unwrap(), &items);
        let inside = start.byte_add(4);
        let refused = <u64 as TakeRef<ByType<NoEncoding, Alone>>>::borrow(inside);
        assert_eq!(problem(refused), Problem::Misaligned { align: 8 });
    }
}

#[test]
fn text_where_it_is() {
    let text = Pointer(c"grüße".as_ptr());
    assert_eq!(take::<Text, &str>(text, 4).unwrap(), "grü");
    assert!(matches!(problem(take::<Text, &str>(text, 3)), Problem::InvalidUtf8(_)));
    assert_eq!(take::<ByType<Utf8, Counted<Bytes, Included>>, &CStr>(text, 8).unwrap(), c"grüße");
    assert_eq!(take::<ByType<Utf8, Counted<Bytes, Included>>, &str>(text, 8).unwrap(), "grüße");
    assert_eq!(take::<ByType<Utf8, Counted<Bytes, Included>>, &str>(text, 0).unwrap(), "");
}

#[test]
fn lengths_of_every_integer() {
    assert_eq!(take_count(7_u8).unwrap(), 7);
    assert_eq!(problem(take_count(-1_i32)), Problem::ImpossibleLength { reported: -1 });
    assert_eq!(problem(take_count(i64::MIN)), Problem::ImpossibleLength { reported: i64::MIN.into() });
}

#[test]
fn copies_are_freed() {
    type M = FreeWith<Elements, Counting>;
    assert_eq!(take::<M, Vec<u16>>(PointerMut(make(&[1_u16, 2, 3])), 3).unwrap(), [1, 2, 3]);
    assert_eq!(take::<M, Vec<u16>>(PointerMut(null_mut()), 0).unwrap(), [0; 0]);
    assert_eq!(take::<M, Option<Vec<u16>>>(PointerMut(null_mut()), 9).unwrap(), None);
    assert_eq!(problem(take::<M, Vec<u16>>(PointerMut(null_mut()), 9)), Problem::Null);
    let most = isize::MAX as usize;
    let refused = problem(take::<M, Vec<u16>>(PointerMut(make(&[1_u16])), most));
    assert_eq!(refused, Problem::ImpossibleLength { reported: most as i128 });
    // SAFETY: made here, and the length is no length.
    let refused = unsafe {
        <Vec<u16> as TakeCounted<M>>::take_counted(PointerMut(make(&[1_u16])), (KeeperOf((), ()), ()), || {
            take_count(-1)
        })
    };
    assert_eq!(problem(refused), Problem::ImpossibleLength { reported: -1 });
    // Nothing needs to be aligned that is only copied.
    let bytes = make(&[0_u8, 0, 1, 0]);
    assert_eq!(
        take::<FreeWith<Elements, Kept>, Vec<u16>>(PointerMut(bytes.wrapping_add(1).cast()), 1).unwrap().len(),
        1
    );
    // SAFETY: made above, and only read since.
    unsafe { Counting::free(bytes.cast()) };
    type Wide = FreeWith<ByWord<Utf16, Counted<Bytes, Excluded>>, Counting>;
    assert_eq!(take::<Wide, String>(make(&[0x67_u16, 0xfc]), 4).unwrap(), "gü");
    assert_eq!(problem(take::<Wide, String>(make(&[0xd800_u16]), 2)), Problem::InvalidUtf16 { position: 0 });
    assert_eq!(problem(take::<Wide, String>(make(&[0x67_u16]), 1)), Problem::ImpossibleLength { reported: 1 });
    assert_eq!(LIVE.get(), 0);
}

/// Wide strings with a NUL, one byte behind an aligned address: native code packed them.
#[test]
fn strings_that_are_not_aligned() {
    /// The block begins a byte before the string.
    enum Packed {}
    // SAFETY: `packed` says so.
    unsafe impl Free for Packed {
        unsafe fn free(memory: *mut c_void) {
            // SAFETY: the caller's promise.
            unsafe { Counting::free(memory.byte_sub(1)) }
        }
    }
    /// `"a"` in units of `size` bytes, behind one byte.
    fn packed<U>(size: usize) -> *mut U {
        let mut bytes = vec![0; 1 + 2 * size];
        bytes[if cfg!(target_endian = "little") { 1 } else { size }] = b'a';
        make(&bytes).wrapping_add(1).cast()
    }
    type Utf16Text = ByWord<Utf16, Alone>;
    type Utf32Text = ByWord<Utf32, Alone>;
    // SAFETY: made here.
    unsafe {
        let refused = <String as Take<FreeWith<Utf16Text, Packed>>>::take(packed(2), KeeperOf((), ()));
        assert_eq!(problem(refused), Problem::Misaligned { align: 2 });
        let refused = <Option<OsString> as Take<FreeWith<Lossy<Utf32Text>, Packed>>>::take(packed(4), KeeperOf((), ()));
        assert_eq!(problem(refused), Problem::Misaligned { align: 4 });
        // Bytes are where they are.
        let text = <String as Take<FreeWith<ByWord<Utf8, Alone>, Packed>>>::take(packed(1), KeeperOf((), ()));
        assert_eq!(text.unwrap(), "a");
        let items = [packed::<u16>(2), null_mut()];
        let list = PointerMut(items.as_ptr().cast_mut().cast());
        type Items = FreeWith<List<Each<Utf16Text, Packed>>, Kept>;
        assert_eq!(
            problem(<Vec<String> as Take<Items>>::take(list, (KeeperOf((), ()), KeeperOf((), ())))),
            Problem::Misaligned { align: 2 }
        );
        let block = packed::<u32>(4);
        let refused = <&U16CStr as Take<ByType<Utf8, Alone>>>::take(Pointer(block.cast()), ());
        assert_eq!(problem(refused), Problem::Misaligned { align: 2 });
        let refused = <Option<&U32CStr> as Take<ByType<Utf8, Alone>>>::take(Pointer(block), ());
        assert_eq!(problem(refused), Problem::Misaligned { align: 4 });
        Packed::free(block.cast());
    }
    assert_eq!(LIVE.get(), 0);
}

#[test]
fn an_array_that_stays() {
    let mut items = take::<Elements, NativeVec<u32, Counting>>(PointerMut(make(&[1_u32, 2])), 2).unwrap();
    items[0] = 3;
    assert_eq!((&*items, LIVE.get()), (&[3, 2][..], 1));
    drop(items);
    assert!(take::<Elements, NativeVec<u32, Counting>>(PointerMut(null_mut()), 0).unwrap().is_empty());
    let refused = take::<Elements, NativeVec<u32, Counting>>(PointerMut(make(&[1_u32])), usize::MAX);
    assert!(matches!(problem(refused), Problem::ImpossibleLength { .. }));
    assert_eq!(LIVE.get(), 0);
}

#[test]
fn items_in_blocks_of_their_own() {
    type M = FreeWith<Each<Elements, Counting>, Counting>;
    type L = FreeWith<List<Each<Lossy<ByType<Utf8, Alone>>, Counting>>, Counting>;
    for bad in 0..4 {
        let text = |index| if index == bad { &b"\xff"[..] } else { b"text" };
        let items = || [make_text(text(0)), make_text(text(1)), make_text(text(2)), null_mut()];
        let array = PointerMut(make(&items()).cast());
        match take::<M, Vec<String>>(array, 3) {
            Ok(strings) => assert_eq!(strings, ["text"; 3]),
            Err(error) => assert!(bad < 3 && matches!(problem(Err::<(), _>(error)), Problem::InvalidUtf8(_))),
        }
        assert_eq!(LIVE.get(), 0);
        let strings = take::<M, Vec<Option<CString>>>(PointerMut(make(&items()).cast()), 4).unwrap();
        assert!(strings[3].is_none() && strings[2].is_some());
        assert_eq!(problem(take::<M, Vec<CString>>(PointerMut(make(&items()).cast()), 4)), Problem::Null);
        // SAFETY: a null at its end.
        let strings = unsafe {
            <Vec<String> as Take<L>>::take(PointerMut(make(&items()).cast()), (KeeperOf((), ()), KeeperOf((), ())))
        }
        .unwrap();
        assert_eq!(strings.iter().filter(|text| **text == "\u{fffd}").count(), usize::from(bad < 3));
        assert_eq!(LIVE.get(), 0);
    }
}

#[test]
fn borrowed_lists() {
    let items = [Pointer(c"a".as_ptr()), Pointer(c"b".as_ptr()), Pointer(null())];
    let start = Pointer(items.as_ptr());
    // SAFETY: a null at its end.
    let list = unsafe { <Vec<&str> as Take<List<ByType<Utf8, Alone>>>>::take(start, ()) };
    assert_eq!(list.unwrap(), ["a", "b"]);
    assert_eq!(take::<Elements, Vec<&CStr>>(start, 1).unwrap(), [c"a"]);
    assert_eq!(problem(take::<Elements, Vec<&str>>(start, 3)), Problem::Null);
    assert_eq!(take::<Elements, Option<Vec<&str>>>(Pointer(null()), 3).unwrap(), None);
}

/// They are no blocks, so nothing of them is freed.
#[test]
fn items_that_are_converted() {
    type Bools = FreeWith<ByWord<Bool32, Counted<UnsaidUnit, UnsaidNul>>, Counting>;
    assert_eq!(take::<Bools, Vec<bool>>(PointerMut(make(&[0, 1, -1, 256])), 4).unwrap(), [false, true, true, true]);
    type Chars = FreeWith<ByWord<Char32, Counted<UnsaidUnit, UnsaidNul>>, Counting>;
    assert_eq!(take::<Chars, Vec<char>>(PointerMut(make(&[0x41_u32, 0x1f600])), 2).unwrap(), ['A', '\u{1f600}']);
    assert!(take::<Chars, Vec<char>>(PointerMut(make(&[0x41_u32, 0xd800])), 2).is_err(), "a surrogate");
    assert_eq!(LIVE.get(), 0);
}
