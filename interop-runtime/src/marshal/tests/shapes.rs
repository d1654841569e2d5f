//! A type under a policy has one native type: the same that each direction says which it has.

use std::cmp::Ordering;
use std::ffi::{CStr, CString, OsStr, OsString, c_int};
use std::mem::MaybeUninit;
use std::path::{Path, PathBuf};
use std::ptr::NonNull;

use crate::marshal::abi::Abi;
use crate::marshal::argument::Argument;
use crate::marshal::buffer::in_out::InOutBuffer;
use crate::marshal::buffer::lent::LendBuffer;
use crate::marshal::buffer::out::OutBuffer;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{
    Alone, Bool8, Bool32, ByType, ByWord, Bytes, Char16, Counted, DoubleNul, Each, Elements, Excluded, FreeWith,
    InOnly, Included, List, Lossy, NoEncoding, Optional, Out, Replaced, Status, UnsaidNul, UnsaidUnit, Utf8, Utf16,
    WithBools,
};
use crate::marshal::replace::{InOut, InOutStorage};
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeCounted};
use crate::marshal::tests::ByItself;
use crate::metadata::NativeType;
use crate::{FileTime, Malloc, NativeBox, NativeStr, NativeVec, U16CStr};

const fn native<N: Abi>() -> NativeType {
    N::NATIVE
}
fn shape<M, T: Shape<M>>() -> NativeType {
    native::<T::Native>()
}

macro_rules! agreements {
    ($($name:ident $trait:ident: $native:ty $(, $policy:ty)?;)*) => {$(
        fn $name<M, T>()
        where
            T: $trait<M> + Shape<agreements!(@policy $($policy)?)>,
        {
            let expected = native::<$native>();
            let shape = shape::<agreements!(@policy $($policy)?), T>();
            assert_eq!(shape, expected, "{} of {}", stringify!($name), std::any::type_name::<(T, M)>());
        }
    )*};
    (@policy) => { M };
    (@policy $policy:ty) => { $policy };
}
agreements! {
    goes_in Argument: <T as Argument<M>>::Native;
    comes_out Take: <T as Take<M>>::Native;
    comes_out_counted TakeCounted: <T as TakeCounted<M>>::Native;
    is_filled LendBuffer: <T as LendBuffer<M>>::Native;
    is_made OutBuffer: PointerMut<<T as OutBuffer<M>>::Unit>;
    changes InOutBuffer: PointerMut<<T as InOutBuffer<M>>::Unit>;
    is_replaced InOut: <<T as InOut<M>>::Native as InOutStorage>::Target, Replaced<M>;
}

type Beside<P> = ByType<NoEncoding, P>;
type InUtf8<P = Alone> = ByWord<Utf8, P>;
type Items = Counted<UnsaidUnit, UnsaidNul>;

macro_rules! each {
    ($($agreement:ident [$policy:ty] $($type:ty),*;)*) => {$($($agreement::<$policy, $type>();)*)*};
}

#[test]
fn values_have_one_native_type() {
    each! {
        goes_in [ByItself] u8, i64, f64, *const u8, *mut c_int, NonNull<u16>, Option<NonNull<u16>>, Ordering, FileTime,
            extern "C" fn(c_int) -> c_int, Option<extern "C" fn(c_int) -> c_int>;
        comes_out [ByItself] u8, i64, f64, *const u8, *mut c_int, NonNull<u16>, Option<NonNull<u16>>, Ordering, FileTime,
            extern "C" fn(c_int) -> c_int, Option<extern "C" fn(c_int) -> c_int>, ();
        comes_out [Optional<ByItself>] Option<u8>, Option<NonNull<u16>>, Option<Ordering>, Option<()>;
        comes_out [Beside<Status<c_int>>] (), u8;
        comes_out [Beside<Out>] u8, [u8; 3], [[i16; 2]; 4], &'static [u8; 3], NonNull<u8>;
        is_replaced [ByItself] u8, NonNull<u16>, Option<NonNull<u16>>, Ordering, FileTime, extern "C" fn(c_int) -> c_int;
        goes_in [ByWord<Bool32, Alone>] bool, &bool, &mut bool, Option<&bool>;
        goes_in [ByType<WithBools<Utf8, Bool8>, Alone>] bool, &bool, &str;
        comes_out [ByWord<Bool32, Alone>] bool;
        is_replaced [ByWord<Bool32, Alone>] bool;
        goes_in [ByWord<Char16, Alone>] char, &char, &mut char;
        is_replaced [ByWord<Char16, Alone>] char;
    }
}

#[test]
fn references_and_slices_have_one_native_type() {
    each! {
        goes_in [ByItself] &u8, &mut f64, Option<&mut i32>, &*const u8, &i128, &mut u128, &[u8; 3], &mut [i16; 3], &FileTime,
            &mut MaybeUninit<u8>;
        comes_out [ByItself] &'static u8, Option<&'static u8>, &'static [f32; 2], &'static FileTime;
        comes_out [Optional<ByItself>] Option<&'static u8>, Option<&'static [f32; 2]>;
        goes_in [Beside<Items>] &[u8], &mut [f64], Option<&[i16]>, &[*const u8], &mut [MaybeUninit<u8>], &[i128];
        is_filled [Beside<Items>] &[u8], &mut [f64], Option<&'static mut [i16]>, &mut [MaybeUninit<u8>];
        comes_out_counted [Beside<Items>] &'static [u8], Option<&'static [f64]>;
    }
}

#[test]
fn strings_have_one_native_type() {
    each! {
        goes_in [InUtf8] &str, &OsStr, &Path, Option<&str>;
        goes_in [ByWord<Utf16, Counted<Bytes, Excluded>>] &str;
        goes_in [ByItself] &CStr, Option<&U16CStr>;
        comes_out [ByItself] &'static CStr, Option<&'static U16CStr>;
        comes_out [ByType<Utf8, Alone>] &'static str, Option<&'static str>, NativeStr<Malloc>;
        comes_out [Optional<ByType<Utf8, Alone>>] Option<&'static str>, Option<&'static CStr>;
        comes_out_counted [InUtf8<Counted<Bytes, Excluded>>] &'static str;
        comes_out_counted [Beside<Counted<Bytes, Included>>] &'static CStr;
        comes_out [FreeWith<ByWord<Utf16, Alone>, Malloc>] String, OsString, PathBuf, Box<str>, Option<String>;
        comes_out [FreeWith<Lossy<ByWord<Utf16, Alone>>, Malloc>] String;
        comes_out [FreeWith<ByItself, Malloc>] CString, Option<CString>;
        comes_out_counted [FreeWith<ByWord<Utf16, Counted<Bytes, Excluded>>, Malloc>] String, Option<OsString>;
        is_made [ByWord<Utf16, Alone>] String, Box<str>, OsString;
        is_made [Lossy<ByWord<Utf16, Counted<Elements, InOnly>>>] String;
        is_made [Beside<Alone>] CString;
        is_replaced [ByWord<Utf16, Alone>] String, PathBuf;
        is_replaced [ByItself] CString;
        changes [ByWord<Utf16, Counted<Elements, InOnly>>] String;
    }
}

#[test]
fn lists_and_vectors_have_one_native_type() {
    each! {
        goes_in [InUtf8<Items>] &[&str], &[String], &[Option<&str>], &[Option<String>], &[&Path];
        goes_in [Beside<Items>] &[&CStr], &[CString];
        goes_in [List<InUtf8>] &[&str], &[String], &[&[&str]], &[&[String]];
        goes_in [List<ByItself>] &[&CStr];
        goes_in [DoubleNul<ByWord<Utf16, Alone>>] &[&str], &[PathBuf];
        comes_out [List<InUtf8>] Vec<&'static str>, Option<Vec<&'static str>>;
        comes_out [Optional<List<InUtf8>>] Option<Vec<&'static str>>;
        comes_out [FreeWith<List<InUtf8>, Malloc>] Vec<String>, Option<Vec<String>>;
        comes_out [FreeWith<List<Each<InUtf8, Malloc>>, Malloc>] Vec<String>;
        comes_out_counted [InUtf8<Items>] Vec<&'static str>;
        comes_out_counted [Beside<Items>] Vec<&'static CStr>, NativeVec<u8, Malloc>, Option<NativeVec<u8, Malloc>>;
        comes_out_counted [FreeWith<InUtf8<Items>, Malloc>] Vec<String>, Vec<Option<String>>;
        comes_out_counted [FreeWith<Beside<Items>, Malloc>] Vec<u16>, Option<Vec<*mut u8>>;
        is_made [Beside<Items>] Vec<u8>, Vec<f64>, Vec<*mut u8>;
        is_made [DoubleNul<ByWord<Utf16, Alone>>] Vec<String>;
    }
}

#[test]
fn what_is_owned_has_one_native_type() {
    each! {
        goes_in [ByItself] &NativeBox<u8, Malloc>, &mut NativeBox<u8, Malloc>, Option<&NativeBox<u8, Malloc>>,
            &mut Option<NativeBox<u8, Malloc>>;
        comes_out [ByItself] NativeBox<u8, Malloc>, Option<NativeBox<u8, Malloc>>;
        comes_out [Optional<ByItself>] Option<NativeBox<u8, Malloc>>;
    }
}

#[cfg(unix)]
#[test]
fn descriptors_have_one_native_type() {
    use std::os::fd::{BorrowedFd, OwnedFd};

    each! {
        goes_in [ByItself] OwnedFd, BorrowedFd<'static>, &OwnedFd, Option<OwnedFd>, Option<&OwnedFd>;
        goes_in [Beside<Items>] &[OwnedFd], &[BorrowedFd<'static>];
        comes_out [ByItself] OwnedFd, BorrowedFd<'static>, Option<OwnedFd>;
        comes_out [Beside<Out>] OwnedFd, [OwnedFd; 2];
    }
}
