//! Values that native code passes to a Rust function: the test writes what native code would.

use std::ffi::{CStr, OsStr, c_char};
use std::mem::MaybeUninit;
use std::path::Path;
use std::ptr::{self, NonNull};

use super::super::borrow::{Borrow, BorrowCounted};
use super::super::call::{Call, buffer, call};
use super::super::native_pointer::{Pointer, PointerMut};
use super::super::policy::{
    Alone, Bool32, ByType, ByWord, Bytes, Char16, Counted, Elements, Excluded, Included, Lossy, NoEncoding, UnsaidNul,
    UnsaidUnit, Utf8, Utf16,
};
use super::{ByItself, problem};
use crate::Error;
use crate::error::Problem;

type Text = ByType<Utf8, Alone>;
type Wide = ByWord<Utf16, Alone>;
type Beside<S = NoEncoding> = ByType<S, Counted<UnsaidUnit, UnsaidNul>>;

/// Looks at what is borrowed.
fn borrowed<'c, M, T: Borrow<'c, M>>(native: T::Native, call: &'c Call<'_>) -> Result<T, Error> {
    // SAFETY: of each test: what it passes is what native code may.
    unsafe { T::borrow(native, call) }
}
fn counted<'c, M, T: BorrowCounted<'c, M>>(native: T::Native, length: usize, call: &'c Call<'_>) -> Result<T, Error> {
    // SAFETY: as above.
    unsafe { T::borrow_counted(native, length, call) }
}

macro_rules! with_call {
    ($call:ident) => {
        let mut buffer = buffer();
        let $call = call(&mut buffer);
        let $call = &$call;
    };
}

#[test]
fn values_are_what_they_are() {
    with_call!(call);
    assert_eq!(borrowed::<ByItself, u32>(7, call).unwrap(), 7);
    assert!(borrowed::<ByWord<Bool32, Alone>, bool>(-2, call).unwrap());
    assert_eq!(borrowed::<ByWord<Char16, Alone>, char>(0xE9, call).unwrap(), 'é');
    assert!(matches!(
        problem(borrowed::<ByWord<Char16, Alone>, char>(0xD800, call)),
        Problem::Character { value: 0xD800, .. }
    ));
    assert_eq!(borrowed::<ByItself, std::cmp::Ordering>(-9, call).unwrap(), std::cmp::Ordering::Less);
    let mut place = 5;
    let pointer: *mut i32 = &raw mut place;
    assert_eq!(borrowed::<ByItself, NonNull<i32>>(pointer, call).unwrap().as_ptr(), pointer);
    assert_eq!(problem(borrowed::<ByItself, NonNull<i32>>(ptr::null_mut(), call)), Problem::Null);
    assert_eq!(borrowed::<ByItself, Option<NonNull<i32>>>(ptr::null_mut(), call).unwrap(), None);
    type Function = extern "C" fn(i32) -> i32;
    assert_eq!(problem(borrowed::<ByItself, Function>(None, call)), Problem::Null);
    assert!(borrowed::<ByItself, Option<Function>>(None, call).unwrap().is_none());
}

#[test]
fn references_are_in_place() {
    with_call!(call);
    let mut value = 5_u64;
    let native = &raw mut value;
    assert!(ptr::eq(borrowed::<ByItself, &u64>(Pointer(native), call).unwrap(), native));
    *borrowed::<ByItself, &mut u64>(PointerMut(native), call).unwrap() += 1;
    assert_eq!(value, 6);
    assert_eq!(problem(borrowed::<ByItself, &u64>(Pointer(ptr::null()), call)), Problem::Null);
    assert_eq!(problem(borrowed::<ByItself, &mut u64>(PointerMut(ptr::null_mut()), call)), Problem::Null);
    assert_eq!(borrowed::<ByItself, Option<&mut u64>>(PointerMut(ptr::null_mut()), call).unwrap(), None);
    let odd = ptr::without_provenance::<u64>(4 | 1);
    assert_eq!(problem(borrowed::<ByItself, &u64>(Pointer(odd), call)), Problem::Misaligned { align: 8 });
    assert_eq!(
        problem(borrowed::<ByItself, &mut u64>(PointerMut(odd.cast_mut()), call)),
        Problem::Misaligned { align: 8 }
    );
}

#[test]
fn a_reference_to_what_is_converted_is_kept_by_the_call() {
    with_call!(call);
    let native = 3_i32;
    assert!(borrowed::<ByWord<Bool32, Alone>, &bool>(Pointer(&raw const native), call).unwrap());
    let natives = [0_i32, 1, 7];
    assert_eq!(
        counted::<ByWord<Bool32, Counted<UnsaidUnit, UnsaidNul>>, &[bool]>(Pointer(natives.as_ptr()), 3, call).unwrap(),
        [false, true, true]
    );
    let array: &[bool; 3] = borrowed::<ByWord<Bool32, Alone>, _>(Pointer(natives.as_ptr()), call).unwrap();
    assert_eq!(*array, [false, true, true]);
}

#[test]
fn slices_are_in_place() {
    with_call!(call);
    let mut values = [1.0, 2.0, 3.0];
    let start = values.as_mut_ptr();
    let slice = counted::<Beside, &[f64]>(Pointer(start), 3, call).unwrap();
    assert_eq!((slice, slice.as_ptr()), (&[1.0, 2.0, 3.0][..], start.cast_const()));
    let array: &[f64; 2] = borrowed::<ByItself, _>(Pointer(start), call).unwrap();
    assert_eq!((array, array.as_ptr()), (&[1.0, 2.0], start.cast_const()));
    counted::<Beside, &mut [f64]>(PointerMut(start), 3, call).unwrap()[1] = 20.0;
    counted::<Beside, &mut [MaybeUninit<f64>]>(PointerMut(start), 3, call).unwrap()[2].write(30.0);
    assert_eq!(values, [1.0, 20.0, 30.0]);
}

#[test]
fn the_length_of_a_slice_is_checked() {
    with_call!(call);
    assert_eq!(counted::<Beside, &[u64]>(Pointer(ptr::null()), 0, call).unwrap(), []);
    assert_eq!(counted::<Beside, &mut [u64]>(PointerMut(ptr::null_mut()), 0, call).unwrap(), []);
    assert_eq!(counted::<Beside, Option<&[u64]>>(Pointer(ptr::null()), 3, call).unwrap(), None);
    assert_eq!(problem(counted::<Beside, &[u64]>(Pointer(ptr::null()), 3, call)), Problem::Null);
    let values = [1_u64, 2];
    let start = Pointer(values.as_ptr());
    assert!(matches!(problem(counted::<Beside, &[u64]>(start, usize::MAX, call)), Problem::ImpossibleLength { .. }));
    type InBytes = ByType<NoEncoding, Counted<Bytes, UnsaidNul>>;
    assert_eq!(counted::<InBytes, &[u64]>(start, 16, call).unwrap(), [1, 2]);
    assert_eq!(problem(counted::<InBytes, &[u64]>(start, 12, call)), Problem::ImpossibleLength { reported: 12 });
}

#[test]
fn text_of_utf8_is_in_place_and_other_text_is_kept() {
    with_call!(call);
    let native = c"grüße";
    let text = borrowed::<Text, &str>(Pointer(native.as_ptr()), call).unwrap();
    assert_eq!((text, text.as_ptr()), ("grüße", native.as_ptr().cast()));
    let wide: Vec<u16> = "grüße \u{1F980}\0".encode_utf16().collect();
    assert_eq!(borrowed::<Wide, &str>(Pointer(wide.as_ptr()), call).unwrap(), "grüße \u{1F980}");
    assert_eq!(borrowed::<Wide, &OsStr>(Pointer(wide.as_ptr()), call).unwrap(), "grüße \u{1F980}");
    assert_eq!(borrowed::<Text, &Path>(Pointer(native.as_ptr()), call).unwrap(), Path::new("grüße"));
    assert_eq!(borrowed::<ByItself, &CStr>(Pointer(native.as_ptr()), call).unwrap(), native);
    assert_eq!(borrowed::<Text, Option<&str>>(Pointer(ptr::null()), call).unwrap(), None);
    assert_eq!(problem(borrowed::<Text, &str>(Pointer(ptr::null()), call)), Problem::Null);
    let bad = c"a\xFF";
    assert!(matches!(problem(borrowed::<Text, &str>(Pointer(bad.as_ptr()), call)), Problem::InvalidUtf8(_)));
    assert_eq!(borrowed::<Lossy<Text>, &str>(Pointer(bad.as_ptr()), call).unwrap(), "a\u{FFFD}");
    let lone = [0xD800_u16, 0];
    assert_eq!(problem(borrowed::<Wide, &str>(Pointer(lone.as_ptr()), call)), Problem::InvalidUtf16 { position: 0 });
    let odd = Pointer(ptr::without_provenance::<u16>(3));
    assert_eq!(problem(borrowed::<Wide, &str>(odd, call)), Problem::Misaligned { align: 2 });
}

#[test]
fn counted_text_ends_where_native_code_says() {
    with_call!(call);
    type Bare = ByWord<Utf8, Counted<Bytes, Excluded>>;
    type WithNul = ByWord<Utf8, Counted<Bytes, Included>>;
    let native: Pointer<c_char> = Pointer(b"abc\0def".as_ptr().cast());
    assert_eq!(counted::<Bare, &str>(native, 2, call).unwrap(), "ab");
    assert_eq!(counted::<Bare, &str>(native, 5, call).unwrap(), "abc\0d");
    assert_eq!(counted::<WithNul, &str>(native, 4, call).unwrap(), "abc");
    assert_eq!(counted::<Bare, &str>(Pointer(ptr::null()), 0, call).unwrap(), "");
    assert_eq!(problem(counted::<Bare, &str>(Pointer(ptr::null()), 1, call)), Problem::Null);
    type WideBytes = ByWord<Utf16, Counted<Bytes, Excluded>>;
    let wide = [u16::from(b'a'), 0xE9];
    assert_eq!(counted::<WideBytes, &str>(Pointer(wide.as_ptr()), 4, call).unwrap(), "aé");
    assert_eq!(
        problem(counted::<WideBytes, &str>(Pointer(wide.as_ptr()), 3, call)),
        Problem::ImpossibleLength { reported: 3 }
    );
    type CountedC = ByType<NoEncoding, Counted<Elements, Included>>;
    assert_eq!(counted::<CountedC, &CStr>(native, 4, call).unwrap(), c"abc");
}

#[test]
fn items_are_borrowed_each() {
    with_call!(call);
    let items = [Pointer(c"one".as_ptr()), Pointer(ptr::null()), Pointer(c"three".as_ptr())];
    let start = Pointer(items.as_ptr());
    assert_eq!(counted::<Beside<Utf8>, &[Option<&str>]>(start, 3, call).unwrap(), [Some("one"), None, Some("three")]);
    assert_eq!(counted::<Beside<Utf8>, &[&str]>(start, 1, call).unwrap(), ["one"]);
    assert_eq!(problem(counted::<Beside<Utf8>, &[&str]>(start, 3, call)), Problem::Null);
    assert_eq!(counted::<Beside, &[&CStr]>(start, 1, call).unwrap(), [c"one"]);
    let texts: [Vec<u16>; 2] = ["é", "\u{1F980}"].map(|text| text.encode_utf16().chain([0]).collect());
    let items = texts.each_ref().map(|text| Pointer(text.as_ptr()));
    type List = ByWord<Utf16, Counted<UnsaidUnit, UnsaidNul>>;
    assert_eq!(counted::<List, &[&str]>(Pointer(items.as_ptr()), 2, call).unwrap(), ["é", "\u{1F980}"]);
}

/// A type that owns something when it is borrowed, as a structure with strings does.
mod owning {
    use std::cell::Cell;

    use super::*;
    use crate::marshal::shape::{Shape, ShapeBehind};

    thread_local!(static ALIVE: Cell<usize> = const { Cell::new(0) });

    #[derive(Debug)]
    struct Owning(String);
    impl Drop for Owning {
        fn drop(&mut self) {
            ALIVE.set(ALIVE.get() - 1);
        }
    }
    enum Decimal {}
    impl Shape<Decimal> for Owning {
        type Native = i32;
    }
    impl ShapeBehind<Decimal> for Owning {
        type Native = i32;
    }
    // SAFETY: an integer.
    unsafe impl Borrow<'_, Decimal> for Owning {
        unsafe fn borrow(native: i32, _: &Call<'_>) -> Result<Self, Error> {
            if native < 0 {
                return Err(Error::marshal(Problem::NoSize));
            }
            ALIVE.set(ALIVE.get() + 1);
            Ok(Self(native.to_string()))
        }
    }

    #[test]
    fn what_is_converted_is_dropped_with_the_call() {
        {
            with_call!(call);
            let natives = [4, 5, 6];
            // SAFETY: an array.
            let all = unsafe { <Owning as Borrow<'_, Decimal>>::borrow_all(natives.as_ptr(), 3, call) }.unwrap();
            let one = borrowed::<Decimal, &Owning>(Pointer(&raw const natives[1]), call).unwrap();
            assert_eq!((all[2].0.as_str(), one.0.as_str(), ALIVE.get()), ("6", "5", 4));
        }
        assert_eq!(ALIVE.get(), 0);
    }

    #[test]
    fn those_before_a_bad_one_are_dropped() {
        with_call!(call);
        let natives = [4, 5, -6];
        // SAFETY: an array.
        let all = unsafe { <Owning as Borrow<'_, Decimal>>::borrow_all(natives.as_ptr(), 3, call) };
        assert_eq!(problem(all), Problem::NoSize);
        assert_eq!(ALIVE.get(), 0);
    }
}
