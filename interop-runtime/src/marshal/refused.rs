//! Types that users try and that cannot cross: each has one implementation that can never apply, so that rustc names
//! the reason instead of listing what could have been.

use std::ffi::{CStr, CString, c_void};

use super::abi::{Abi, Fillable};
use super::call::Call;
use super::counted::{LiftCounted, NullableLiftCounted};
use super::growth::{Attempt, Larger};
use super::input::{Element, InOut, Nullable, Pass, Passed, Referent, ReferentMut};
use super::length::{Countable, Length};
use super::out_buffer::OutBuffer;
use super::output::{Lift, LiftRef, NullableLift};
use super::pointer::PointerMut;
use super::policy::{
    Ansi, As, Auto, Bool8, Bool32, Char8, Char16, Char32, CodePage, Date, DoubleNul, Each, Filetime, FreeWith, List,
    Lossy, Optional, OwnStatus, Plain, Status, Stored, Truncate, Utf8, Utf16, Utf32, VariantBool,
};
use super::seen::Itself;
use crate::metadata::NativeType;
use crate::outcome::code::FromCode;
use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Null, Zero};
use crate::{Error, U16CStr, U32CStr};

/// A reason is a bound that nothing has, on which unsafe code relies: so it is an unsafe trait, which no safe code implements
/// for a type of its own.
macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $(($super:ident))? $([$($generic:tt)*])?: $message:literal, $label:literal $(, $note:literal)*;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label $(, note = $note)*)]
        ///
        /// # Safety
        /// None: nothing may have it.
        pub unsafe trait $name $(<$($generic)*>)? $(: $super)? {}
    )*};
}
pub(super) use reasons;

reasons! {
    /// Never implemented: owned strings are passed by reference.
    StringByValue:
        "a `String` cannot be passed to native code by value",
        "write `&str`",
        "native code reads the string during the call and does not take it over";
    /// Never implemented: a `&String` is a pointer to Rust's own structure.
    StringByReference:
        "a `&String` cannot be passed to native code",
        "write `&str`";
    /// Never implemented: as above, where it may be absent.
    StringInOption(StringByValue):
        "an `Option<String>` cannot be passed to native code",
        "write `Option<&str>`",
        "pass `text.as_deref()`; native code reads the string during the call and does not take it over";
    /// Never implemented: owned strings are passed by reference.
    CStringByValue:
        "a `CString` cannot be passed to native code by value",
        "write `&CStr`",
        "native code reads the string during the call and does not take it over";
    /// Never implemented: as above, where it may be absent.
    CStringInOption(CStringByValue):
        "an `Option<CString>` cannot be passed to native code",
        "write `Option<&CStr>`",
        "pass `text.as_deref()`; native code reads the string during the call and does not take it over";
    /// Never implemented: a `&CString` is a pointer to Rust's own structure.
    CStringByReference:
        "a `&CString` cannot be passed to native code",
        "write `&CStr`";
    /// Never implemented: vectors are passed as slices.
    VecByValue:
        "a `Vec` cannot be passed to native code by value",
        "write `&[T]`, or `&mut [T]` if native code writes to it",
        "give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: as above, where it may be absent.
    VecInOption(VecByValue):
        "an `Option<Vec>` cannot be passed to native code",
        "write `Option<&[T]>`, or `Option<&mut [T]>` if native code writes to it",
        "pass `items.as_deref()`; give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: a `&Vec` is a pointer to Rust's own structure.
    VecByReference:
        "a `&Vec` cannot be passed to native code",
        "write `&[T]`, or `&mut [T]` if native code writes to it",
        "give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: a list is lent as a slice.
    ListOfVec:
        "a `Vec` cannot be passed to native code as a list",
        "write `&[T]`, such as `&[String]` or `&[&str]`",
        "pass `&items`; a list says itself where it ends, so no length stands beside it";
    /// Never implemented: the array of pointers is made for the call.
    ListBehindMut:
        "native code cannot change a list, whose pointers are made for the call",
        "write `&[T]`, such as `&[&str]`",
        "an array of pointers that native code changes is a `&mut [*const c_char]` with a `#[len_of(…)]` parameter";
    /// Never implemented: arrays decay to pointers in C.
    ArrayByValue:
        "C passes no array by value",
        "write `&[T; N]` or `&mut [T; N]`",
        "a C parameter `T x[N]` is a pointer to its first element";
    /// Never implemented: what bindgen writes as `u128` is a `long double`.
    WideByValue:
        "an integer of 128 bits crosses no boundary by value",
        "where native code takes a pointer to one write `&u128` or `&mut i128`; by value write a function in C that takes a pointer, or two `u64`",
        "one that is returned is written through a pointer by such a function, too: `total: &mut i128`",
        "bindgen writes `u128` for a `long double`, which crosses in other registers: leave that function out with `--blocklist-function`";
    /// Never implemented: a tuple has no fixed layout.
    TupleByValue:
        "a tuple has no native layout",
        "write a structure",
        "give a `#[repr(C)]` structure of these fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code makes one";
    /// Never implemented: nothing says who frees the native string.
    FreesString:
        "nothing says who frees the native string behind a returned `String`",
        "who frees it? write `copied` if native code keeps it: `#[returns(copied)]`, or `#[marshal(copied)]` on an `#[out]` parameter",
        "what native code keeps can be borrowed, too, as it is: `&'static str` or `&'a str` in UTF-8, `&'a CStr`, `&'a WideCStr`",
        "an owned return needs `#[returns(free_with = …)]`, naming the declared function that frees it, or `malloc`; an owned `#[out]` parameter `#[marshal(free_with = …)]`",
        "a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: nothing says who frees the native string.
    FreesCString:
        "nothing says who frees the native string behind a returned `CString`",
        "who frees it? write `&'static CStr` or `&'a CStr` if native code does, or `copied` for a copy: `#[returns(copied)]`, `#[marshal(copied)]` on an `#[out]` parameter",
        "an owned return needs `#[returns(free_with = …)]`, naming the declared function that frees it, or `malloc`; an owned `#[out]` parameter `#[marshal(free_with = …)]`",
        "a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: nothing says how long a returned array is, nor who frees it.
    FreesVec:
        "nothing says how long the native array behind a returned `Vec` is, and who frees it",
        "write both: `#[returns(counted_by(…), free_with = …)]`, with `copied` for `free_with = …` if native code keeps it; on an `#[out]` parameter `#[marshal(…)]`",
        "for an array of strings with a null at its end: `#[returns(list, free_with = …)]`, or `Vec<&'static str>` with `list` if native code keeps it",
        "an array that stays where it is: `NativeVec<T, F>`; one that native code keeps: `&'static [T]`; both with `counted_by(…)`";
    /// Never implemented: nothing says who frees the list.
    FreesList:
        "nothing says who frees the native list behind a `Vec`",
        "write `free_with = …` beside `list`, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; each item's own with `element(free_with = …)`; what native code keeps can be borrowed, too: `Vec<&'static str>` or `Vec<&'static CStr>`";
    /// Never implemented: nothing says how long the array is.
    CountsVec:
        "nothing says how long the native array behind a `Vec` is",
        "write `counted_by(…)` beside `free_with` or `copied`, or `list` for strings with a null at the end",
        "`counted_by` names a parameter, or calls a function: `counted_by(count_of(handle))`; a length that comes out with the array is an `#[out] #[len_of(…)]` parameter";
    /// Never implemented: nothing says who frees the counted array.
    FreesCountedVec:
        "nothing says who frees the native array behind a `Vec`",
        "write `free_with = …` beside the length, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; what native code keeps can be borrowed, too: `&'static [T]` or `Vec<&'static str>`";
    /// Never implemented: nothing says who frees the counted string.
    FreesCountedString:
        "nothing says who frees the native string behind an owned one",
        "write `free_with = …` beside the length, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; what native code keeps can be borrowed, too, in UTF-8: `&'static str`";
    /// Never implemented: nothing says how long the slice is.
    CountsSlice:
        "nothing says how long the native array behind a returned slice is",
        "write `#[returns(counted_by(…))]`, or on an `#[out]` parameter `#[marshal(counted_by(…))]`",
        "`counted_by` names a parameter, or calls a function: `counted_by(count_of(handle))`; a length that comes out with the array is an `#[out] #[len_of(…)]` parameter";
    /// Never implemented: C functions return no arrays.
    ArrayReturned:
        "C returns no array",
        "write `*const T`, or a structure with the array in it";
    /// Never implemented: C's `void` is no value.
    VoidReturned:
        "C's `void` has no values, and a function that returns `void` returns nothing",
        "leave `-> c_void` out, and write `()` in a `Result`",
        "C's `void *` is written `*mut c_void`";
    /// Never implemented: C's `void` is no value.
    VoidComesOut:
        "C's `void` has no values that could come out",
        "write `*mut c_void`",
        "`#[out] x: *mut c_void` is C's `void **`, to which native code writes a `void *`";
    /// Never implemented: nothing can promise that the reference is the only one.
    MutableReferenceReturned[T: ?Sized]:
        "a `&mut` cannot come out of native code, which may keep the pointer",
        "write `*mut T` or `NonNull<T>`";
    /// Never implemented: what comes out is a value.
    OutByReference[T: ?Sized]:
        "an `#[out]` parameter is declared as the value that comes out",
        "write `{T}`, or leave `#[out]` out to lend it";
    /// Never implemented: what native code replaces is a value.
    LentInOut:
        "an `#[in_out]` parameter is declared as the value that native code replaces",
        "write the type without `&mut`, or leave `#[in_out]` out to lend it";
    /// Never implemented: an array has its length.
    ArrayInBuffer:
        "an array has a length of its own, and comes out without a capacity",
        "write `#[out]` alone, and leave `capacity = …` out",
        "a buffer of which native code fills a part comes out as a `Vec<T>`, whose length comes back through a `#[len_of(…)]`";
    /// Never implemented: a vector has a length, and no text to cut.
    VecTruncated:
        "only strings are cut off",
        "leave `truncate` out",
        "a length of a `Vec` that is more than the buffer holds is an error; `capacity = …, grow` makes a larger one";
    /// Never implemented: a call fails or returns a value.
    ResultInOption[T, E]:
        "a call fails or returns a value, so no `Option` goes around a `Result`",
        "write `Result<{T}, {E}>`, and leave `Option` out",
        "that a function with `#[optional]` is absent is a failure, too, which its error says";
    /// Never implemented: a return type is fallible when it is *named* `Result`.
    ResultByAlias:
        "an alias of `Result` is not recognised as one",
        "write `Result<…>`",
        "a return type is fallible when its last path segment is `Result` with arguments; `std::io::Result<T>` is fine";
}

/// Words of `#[marshal(…)]`, as far as they are for the type `T`: none is for a type that crosses in one way only. The
/// words of one family give one reason.
///
/// # Safety
/// The word is for the type.
pub unsafe trait SaysHow<T: ?Sized> {}

macro_rules! families {
    ($($(#[$doc:meta])* $reason:ident [$($word:ty $(, $page:ident)?;)*]: $message:literal, $label:literal;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label)]
        ///
        /// # Safety
        /// None: nothing may have it.
        pub unsafe trait $reason {}
        $(
            // SAFETY: nothing has the reason.
            unsafe impl<T: $reason + ?Sized $(, const $page: u16)?> SaysHow<T> for $word {}
        )*
    )*};
}

families! {
    /// Never implemented: a truth value's width for something else.
    SaysWidthOfBool [Bool8; Bool32; VariantBool;]:
        "`bool8`, `bool32` and `variant_bool` say how a `bool` crosses, and this is a `{Self}`",
        "leave the word out, or write `bool`";
    /// Never implemented: a character's width for something else.
    SaysWidthOfChar [Char8; Char16; Char32;]:
        "`char8`, `char16` and `char32` say how a `char` crosses, and this is a `{Self}`",
        "leave the word out, or write `char`";
    /// Never implemented: an encoding for what is no string.
    SaysEncodingOfString [Utf8; Utf16; Utf32; Ansi; CodePage<N>, N;]:
        "`utf8`, `utf16`, `utf32`, `wide` and `ansi` say how a string crosses, and this is a `{Self}`",
        "leave the word out, or write a string: `&str` goes in, `String` and `&'a str` come out";
    /// Never implemented: a form of times for something else.
    SaysFormOfTime [Date; Filetime;]:
        "`date` and `filetime` say how a `SystemTime` crosses, and this is a `{Self}`",
        "leave the word out, or write `std::time::SystemTime`";
}

/// Never implemented: a word for a string that is in its native form already.
#[diagnostic::on_unimplemented(
    message = "a `{T}` crosses as it is, so `#[marshal(…)]` and `#[returns(…)]` say nothing here",
    label = "leave the attribute out, or write `str`",
    note = "the type says what its units are; what they mean is up to who reads them"
)]
///
/// # Safety
/// None: nothing may have it.
pub unsafe trait Recodes<T: ?Sized> {}

/// Never implemented: `free_with` or `lossy` for what is no string.
#[diagnostic::on_unimplemented(
    message = "`free_with`, `copied` and `lossy` are for strings that are copied out of native code, and this is a `{T}`",
    label = "leave the word out, or write `String`, `OsString`, `PathBuf` or `CString`"
)]
///
/// # Safety
/// None: nothing may have it.
pub unsafe trait CopiesOut<T> {}

/// The native type of what is refused. It has whatever may be asked of a native type, so that the refusal is all that
/// rustc reports.
#[derive(Clone, Copy)]
pub struct Refused;

// SAFETY: no value of it ever crosses.
unsafe impl Abi for Refused {
    type Raw = Self;
    fn raw(self) -> Self {
        self
    }
    const NATIVE: NativeType = NativeType::Void;
}
// SAFETY: there are no bits.
unsafe impl Fillable for Refused {}

macro_rules! rules {
    ($($rule:ident)*) => {$(
        impl $rule for Refused {
            const FAILURE: Self = Self;
            const SUCCESS: Self = Self;
            fn failed(self) -> bool {
                unreachable!()
            }
        }
    )*};
}
rules!(Negative NegativeOne Nonzero Zero);
impl Null for Refused {
    const FAILURE: Self = Self;
    fn failed(self) -> bool {
        unreachable!()
    }
}

/// The error type receives nothing, because nothing is called.
pub enum ViaRefused {}

#[diagnostic::do_not_recommend]
impl<E> FromCode<Refused, ViaRefused> for E {
    fn from_code(_: Refused) -> E {
        unreachable!()
    }
}

macro_rules! refused_in {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Pass<M> for $type {
            type Native = Refused;
            type Held = ();
            type Sees = Itself;
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
    )*};
}

refused_in! {
    [] String: StringByValue;
    [] CString: CStringByValue;
    [T] Vec<T>: VecByValue;
    [T, const N: usize] [T; N]: ArrayByValue;
    [] i128: WideByValue;
    [] u128: WideByValue;
}

// Which of the two is said of a `Vec` is up to the policy.
// SAFETY: nothing has the reason.
unsafe impl<M> VecByValue for List<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByValue for DoubleNul<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByReference for List<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByReference for DoubleNul<M> where for<'never> &'never (): ListOfVec {}

macro_rules! refused_lists {
    ($($policy:ty)*) => {$(
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<M, T> ReferentMut<$policy> for [T]
        where
            $policy: ListBehindMut,
        {
            type Native = Refused;
            type Sees = Itself;
            type Held<'held> = () where Self: 'held;
            fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
    )*};
}
refused_lists!(List<M> DoubleNul<M>);

macro_rules! refused_optional {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Nullable<M> for $type {
            const NULL: Refused = Refused;
        }
    )*};
}

refused_optional! {
    [] String: StringInOption;
    [] CString: CStringInOption;
    [T] Vec<T>: VecInOption;
}

macro_rules! refused_reference {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Referent<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
    )*};
}

refused_reference! {
    [] String: StringByReference;
    [] CString: CStringByReference;
    [T] Vec<T>: VecByReference;
}

macro_rules! refused_out {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Lift<M> for $type {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: $reason, $($generic)*> NullableLift<M> for $type {
            type Native = Refused;
            unsafe fn lift_option(_: Refused) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    )*};
}

refused_out! {
    [] String: FreesString;
    [] CString: FreesCString;
    [T: ?Sized] &mut T: MutableReferenceReturned<T>;
    [] i128: WideByValue;
    [] u128: WideByValue;
}

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<M: ResultByAlias, T, E> Lift<M> for Result<T, E> {
    type Native = Refused;
    unsafe fn lift(_: Refused) -> Result<Self, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M: ResultInOption<T, E>, T, E> NullableLift<M> for Result<T, E> {
    type Native = Refused;
    unsafe fn lift_option(_: Refused) -> Result<Option<Self>, Error> {
        unreachable!()
    }
}

// Which of the two is said of a `&mut` is up to where it comes out.
// SAFETY: nothing has the reason.
unsafe impl<S, T: ?Sized> MutableReferenceReturned<T> for Auto<S, Stored> where for<'never> &'never (): OutByReference<T>
{}

/// As above, under the policies that are meant: others have messages of their own.
macro_rules! refused_under {
    ($([$($generic:tt)*] $type:ty, $policy:ty: $reason:ident;)*) => {$(
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<$($generic)*> Lift<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($generic)*> NullableLift<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            unsafe fn lift_option(_: Refused) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    )*};
}

refused_under! {
    [T, S, P] Vec<T>, Auto<S, P>: FreesVec;
    [T, K, P] Vec<T>, As<K, P>: FreesVec;
    [T, M] Vec<T>, Lossy<M>: FreesVec;
    [T, M] Vec<T>, Optional<M>: FreesVec;
    [T, M] Vec<T>, List<M>: FreesList;
    [T, S, P, F] Vec<T>, FreeWith<Auto<S, P>, F>: CountsVec;
    [T, K, P, F] Vec<T>, FreeWith<As<K, P>, F>: CountsVec;
    [T, M, F] Vec<T>, FreeWith<Lossy<M>, F>: CountsVec;
    [T, M, G, F] Vec<T>, FreeWith<Each<M, G>, F>: CountsVec;
    [T, S, const N: usize] [T; N], Auto<S, Plain>: ArrayReturned;
    [T, S, C, const N: usize] [T; N], Auto<S, Status<C>>: ArrayReturned;
    [T, S, E, const N: usize] [T; N], Auto<S, OwnStatus<E>>: ArrayReturned;
    [T, M, const N: usize] [T; N], Optional<M>: ArrayReturned;
    [S] c_void, Auto<S, Plain>: VoidReturned;
    [S, C] c_void, Auto<S, Status<C>>: VoidReturned;
    [S, E] c_void, Auto<S, OwnStatus<E>>: VoidReturned;
    [M] c_void, Optional<M>: VoidReturned;
    [S] c_void, Auto<S, Stored>: VoidComesOut;
}

macro_rules! refused_counted {
    ($([$($generic:tt)*] $type:ty, $policy:ty: $reason:ident;)*) => {$(
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<$($generic)*> LiftCounted<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            unsafe fn lift_counted(_: Refused, _: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error> {
                unreachable!()
            }
        }
        impl<$($generic)*> NullableLiftCounted<$policy> for $type where $policy: $reason {}
    )*};
}

refused_counted! {
    [S, P] String, Auto<S, P>: FreesCountedString;
    [K, P] String, As<K, P>: FreesCountedString;
    [M] String, Lossy<M>: FreesCountedString;
    [S, P] CString, Auto<S, P>: FreesCountedString;
    [T, S, P] Vec<T>, Auto<S, P>: FreesCountedVec;
    [T, K, P] Vec<T>, As<K, P>: FreesCountedVec;
    [T, M] Vec<T>, Lossy<M>: FreesCountedVec;
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: CountsSlice, T> LiftRef<M> for [T] {
    type Native = Refused;
    unsafe fn borrow<'a>(_: std::ptr::NonNull<Refused>) -> Result<&'a Self, Error> {
        unreachable!()
    }
}

macro_rules! refused_in_out {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> InOut<M> for $type {
            type Native = Refused;
            type Held = ();
            fn pass_in_out(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
            unsafe fn lift_in_out(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(super) use refused_in_out;

refused_in_out! {
    [T: ?Sized] &mut T: LentInOut;
    [] i128: WideByValue;
    [] u128: WideByValue;
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: ArrayInBuffer, T: Abi + Fillable, const N: usize> OutBuffer<M> for [T; N] {
    type Unit = T;
    fn make(_: usize) -> (Vec<T>, PointerMut<T>, usize) {
        unreachable!()
    }
    unsafe fn grow(_: *const T, _: Attempt) -> Result<Larger, Error> {
        unreachable!()
    }
    unsafe fn finish(_: Vec<T>, _: usize, _: Option<usize>) -> Result<Self, Error> {
        unreachable!()
    }
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: VecTruncated, T: Abi + Fillable> OutBuffer<Truncate<M>> for Vec<T> {
    type Unit = T;
    fn make(_: usize) -> (Vec<T>, PointerMut<T>, usize) {
        unreachable!()
    }
    unsafe fn grow(_: *const T, _: Attempt) -> Result<Larger, Error> {
        unreachable!()
    }
    unsafe fn finish(_: Vec<T>, _: usize, _: Option<usize>) -> Result<Self, Error> {
        unreachable!()
    }
}

/// What `#[len_of]` names is refused for its type, and not for its length again.
macro_rules! refused_lengths {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: a type that cannot cross has no length to ask for.
        unsafe impl<C, $($generic)*> Countable<C> for $type {
            fn count(&self) -> usize {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<C, $($generic)*> Length<C> for $type {
            fn length(&self) -> usize {
                unreachable!()
            }
        }
    )*};
}

refused_lengths! {
    [] String;
    [] CString;
    [T] Vec<T>;
}

macro_rules! one_way {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: no `K` says how, so this never applies.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Pass<As<K, P>> for $type {
            type Native = Refused;
            type Held = ();
            type Sees = Itself;
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Lift<As<K, P>> for $type {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above: the type is not copied out.
        unsafe impl<M: CopiesOut<$type>, F, $($generic)*> Lift<FreeWith<M, F>> for $type {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: CopiesOut<$type>, $($generic)*> Lift<Lossy<M>> for $type {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Referent<As<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Element<As<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend_slice(_: &[Self], _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(super) use one_way;

one_way! {
    [] i8; [] u8; [] i16; [] u16; [] i32; [] u32; [] i64; [] u64; [] isize; [] usize; [] f32; [] f64;
    [T] *const T; [T] *mut T;
}

macro_rules! as_it_is {
    ($($type:ty)*) => {$(
        // SAFETY: no `K` recodes, so this never applies.
        unsafe impl<K: Recodes<$type>, P> Referent<As<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: Recodes<$type>, P> LiftRef<As<K, P>> for $type {
            type Native = Refused;
            unsafe fn borrow<'a>(_: std::ptr::NonNull<Refused>) -> Result<&'a Self, Error> {
                unreachable!()
            }
        }
    )*};
}
as_it_is!(CStr U16CStr U32CStr);
