//! What may stand in the signature of a function pointer. Nothing is converted or checked there: the function is called
//! without a stub between, so each type is the native one.
//!
//! Two directions, which trade places when the function pointer itself comes out of native code:
//!
//! | the function pointer | its parameters | what it returns |
//! |---|---|---|
//! | goes in: native code calls Rust | [`FromNative`] | [`ToNative`] |
//! | comes out: Rust calls native code | [`ToNative`] | [`FromNative`] |
//!
//! The implementations for function pointers have them in their `where` clauses, so that an alias and a higher-ranked type
//! get the same answer as a type that is written out. The refusing implementations are generic over `M`, which is always
//! `()`, because rustc rejects an implementation with a bound that never holds and no parameter.

use std::cmp::Ordering;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::ptr::NonNull;

use crate::marshal::abi::Abi;
use crate::marshal::family::pointer::{OneWord, Pointee};
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::scalars::{TupleByValue, WideByValue};
use crate::metadata::{NativeType, TypeName};
use crate::{U16CStr, U32CStr};

/// What stands in the signature of a function pointer, for the metadata. What is refused there has it, too, so that only
/// the refusal is reported.
pub trait InSignature {
    /// The native type.
    const NATIVE: NativeType;
}

/// What a function pointer returns, for the metadata: the same, or nothing.
pub(crate) trait ReturnedInSignature {
    /// The native type.
    const NATIVE: NativeType;
}

impl<T: InSignature> ReturnedInSignature for T {
    const NATIVE: NativeType = <T as InSignature>::NATIVE;
}

/// A value that native code makes and Rust takes as it is: every bit pattern must be one.
///
/// # Safety
/// The type has the size, alignment and calling convention of a C type, and any initialised bytes of its size are a valid
/// value.
#[diagnostic::on_unimplemented(
    message = "native code cannot hand over a `{Self}` through a function pointer",
    label = "nothing is converted or checked there: write the native type, as the header has it",
    note = "write integers, floats, raw pointers, `Option<NonNull<T>>` and `Option<extern \"C\" fn(…)>`",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it"
)]
pub unsafe trait FromNative<M>: InSignature {}

/// A value that Rust makes and native code takes as it is.
///
/// # Safety
/// The type has the size, alignment and calling convention of a C type, whose values all of its own are.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be handed to native code through a function pointer",
    label = "nothing is converted there: write the native type, as the header has it",
    note = "write integers, floats, raw pointers, `NonNull<T>`, function pointers, and `Option` of the last two",
    note = "if `{Self}` is a structure or an enumeration of yours, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]` to it"
)]
pub unsafe trait ToNative<M>: InSignature {}

macro_rules! as_they_are {
    ($($direction:ident [$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: a native type; any bits are a value of those that come from native code.
        unsafe impl<M, $($generic)*> $crate::marshal::callback::signature::$direction<M> for $type {}
    )*};
}

macro_rules! both_ways {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        impl<$($generic)*> $crate::marshal::callback::signature::InSignature for $type {
            const NATIVE: $crate::metadata::NativeType = <Self as $crate::marshal::abi::Field>::NATIVE;
        }
        $crate::marshal::callback::signature::as_they_are! { FromNative [$($generic)*] $type; ToNative [$($generic)*] $type; }
    )*};
}
pub(crate) use {as_they_are, both_ways};

both_ways! {
    [] i8; [] u8; [] i16; [] u16; [] i32; [] u32; [] i64; [] u64; [] isize; [] usize; [] f32; [] f64;
    [T: Pointee<Width: OneWord> + ?Sized] *const T;
    [T: Pointee<Width: OneWord> + ?Sized] *mut T;
    [T] Option<NonNull<T>>;
}
as_they_are! { ToNative [T] NonNull<T>; }

impl<T> InSignature for NonNull<T> {
    const NATIVE: NativeType = <*mut T as Abi>::NATIVE;
}

/// What a Rust function may return that native code calls.
///
/// # Safety
/// As for [`ToNative`]; or nothing is returned.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be returned to native code through a function pointer",
    label = "nothing is converted there: write the native type, as the header has it"
)]
pub(crate) unsafe trait ReturnedToNative: ReturnedInSignature {}
/// What a native function may return that Rust calls.
///
/// # Safety
/// As for [`FromNative`]; or nothing is returned.
#[diagnostic::on_unimplemented(
    message = "native code cannot return a `{Self}` through a function pointer",
    label = "nothing is converted or checked there: write the native type, as the header has it"
)]
#[allow(private_bounds, reason = "only the metadata asks")]
pub unsafe trait ReturnedFromNative: ReturnedInSignature {}

// SAFETY: the value's promise.
unsafe impl<T: ToNative<()>> ReturnedToNative for T {}
// SAFETY: the value's promise.
unsafe impl<T: FromNative<()>> ReturnedFromNative for T {}

/// `!`, which has no name yet.
type Never = <fn() -> ! as Function>::Output;
trait Function {
    type Output;
}
impl<R> Function for fn() -> R {
    type Output = R;
}

macro_rules! nothing {
    ($($type:ty)*) => {$(
        impl ReturnedInSignature for $type {
            const NATIVE: NativeType = NativeType::Void;
        }
        // SAFETY: C's `void`, or no return at all.
        unsafe impl ReturnedToNative for $type {}
        // SAFETY: as above.
        unsafe impl ReturnedFromNative for $type {}
    )*};
}
nothing!(() Never);

reasons! {
    /// Never implemented: C has no such type.
    ResultInSignature[T]:
        "a `Result` does not cross through a function pointer",
        "write the status that the header has, such as `c_int`",
        "nothing is converted there: return 0 for success and the library's code for a failure, where the header says so";
    /// Never implemented: nothing says how wide it is.
    BoolInSignature:
        "a `bool` in the signature of a function pointer has no width",
        "write `u8` for C's `bool`, `c_int` for an `int` or a `BOOL`",
        "nothing is converted there: compare with 0 in the function, and return 0 or 1";
    /// Never implemented: nothing says how wide it is.
    CharInSignature:
        "a `char` in the signature of a function pointer has no width",
        "write `c_char`, `u16` or `u32`, whichever the header has",
        "nothing is converted there: `char::from_u32` makes a character of an integer";
    /// Never implemented: Rust's own is one byte, and C's an `int`.
    OrderingInSignature:
        "an `Ordering` does not cross through a function pointer",
        "write `c_int`",
        "nothing is converted there: return `ordering as c_int`, and look at the sign of what a comparison returns";
    /// Never implemented: no string of Rust's is a pointer of C's.
    StringInSignature:
        "a string does not cross through a function pointer",
        "write `*const c_char`",
        "nothing is converted there: `CStr::from_ptr` reads what native code passes; for UTF-16 write `*const u16`";
    /// Never implemented: it is two words wide.
    SliceInSignature[T]:
        "a slice does not cross through a function pointer, because C's pointers carry no length",
        "write `*const {T}` and a length, or `*mut {T}` where it is written to",
        "`std::slice::from_raw_parts` makes a slice of the two";
    /// Never implemented: a vector is Rust's own structure.
    VecInSignature[T]:
        "a `Vec` does not cross through a function pointer",
        "write `*const {T}` and a length, or `*mut {T}` where it is written to",
        "`std::slice::from_raw_parts` makes a slice of the two";
    /// Never implemented: arrays decay to pointers in C.
    ArrayInSignature[T]:
        "C passes no array by value, and returns none",
        "write `*const {T}`, or `*mut {T}` where it is written to",
        "a C parameter `T x[N]` is a pointer to its first element";
    /// Never implemented: native code frees with an allocator of its own.
    BoxInSignature[T: ?Sized]:
        "a `Box` does not cross through a function pointer: native code has not allocated it, and cannot free it",
        "write `*mut {T}`",
        "`Box::into_raw` gives a box away, and `Box::from_raw` takes the same pointer back";
    /// Never implemented: native code may make a null.
    NonNullFromNative[T]:
        "native code may hand over a null through a function pointer, where nothing is checked",
        "write `*mut {T}`, or `Option<NonNull<{T}>>`";
    /// Never implemented: native code may make an integer that is no variant.
    @public EnumerationFromNative[T]:
        "native code may hand over an integer that is not a variant of `{T}` through a function pointer, where nothing is checked",
        "write its integer, such as `c_int`",
        "`{T}::from_integer(…)`, of `interop::Enumeration`, makes a variant of it, if it is one";
}

macro_rules! refused {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        impl<$($generic)*> InSignature for $type {
            const NATIVE: NativeType = NativeType::Named { name: TypeName::of::<Self>() };
        }
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> FromNative<M> for $type {}
        // SAFETY: as above.
        unsafe impl<M: $reason, $($generic)*> ToNative<M> for $type {}
    )*};
}

refused! {
    [] bool: BoolInSignature;
    [] char: CharInSignature;
    [] Ordering: OrderingInSignature;
    [] String: StringInSignature;
    [] CString: StringInSignature;
    [] OsString: StringInSignature;
    [] PathBuf: StringInSignature;
    [] Option<String>: StringInSignature;
    [] Option<CString>: StringInSignature;
    [T] Vec<T>: VecInSignature<T>;
    [T, const N: usize] [T; N]: ArrayInSignature<T>;
    [T: ?Sized] Box<T>: BoxInSignature<T>;
    [T: ?Sized] Option<Box<T>>: BoxInSignature<T>;
    [T, E] Result<T, E>: ResultInSignature<T>;
    [] i128: WideByValue;
    [] u128: WideByValue;
    [A, B] (A, B): TupleByValue;
    [A, B, C] (A, B, C): TupleByValue;
    [A, B, C, D] (A, B, C, D): TupleByValue;
    [T: ?Sized] &T: ReferenceTo<T>;
    [T: ?Sized] &mut T: ReferenceTo<T>;
    [T: ?Sized] Option<&T>: ReferenceTo<T>;
    [T: ?Sized] Option<&mut T>: ReferenceTo<T>;
}

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<M: NonNullFromNative<T>, T> FromNative<M> for NonNull<T> {}

/// Never implemented, but for other reasons: a reference to some types has one of its own.
#[diagnostic::on_unimplemented(
    message = "a reference does not cross through a function pointer",
    label = "write `*const {T}`, or `*mut {T}` where it is written to",
    note = "nothing is checked there: whoever calls may pass null, and what it points to may be gone before the lifetime ends"
)]
///
/// # Safety
/// None: nothing may have it.
pub(crate) unsafe trait ReferenceTo<T: ?Sized> {}

macro_rules! referred {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        // SAFETY: nothing has the reason.
        unsafe impl<M: $reason, $($generic)*> ReferenceTo<$type> for M {}
    )*};
}

referred! {
    [] str: StringInSignature;
    [] CStr: StringInSignature;
    [] U16CStr: StringInSignature;
    [] U32CStr: StringInSignature;
    [] OsStr: StringInSignature;
    [] Path: StringInSignature;
    [] String: StringInSignature;
    [] CString: StringInSignature;
    [T] [T]: SliceInSignature<T>;
    [T] Vec<T>: VecInSignature<T>;
}
