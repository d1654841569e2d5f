//! What comes out with a length beside it: the traits, and what is borrowed where native code keeps it.
//!
//! The length is a parameter or a call that the declaration names (`counted_by`, `#[out] #[len_of(…)]`). It reaches the
//! value as a function: what native code allocated has its owner before the length is asked for, so that one that is
//! wrong, or a user's function that panics, leaks nothing.

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;

use super::abi::{Abi, Fillable};
use super::array::FilledByNative;
use super::length::{LengthInteger, SliceCount, StringCount};
use super::output::LiftRef;
use super::pointer::Pointer;
use super::policy::{As, Auto, Bytes, Counted, Elements, Included, Lossy};
use super::string::borrowed::BorrowedEncoding;
use super::string::encoding::{SaysEncoding, Unconverted};
use super::string::list::{Items, ListItems};
use crate::Error;
use crate::error::Problem;
use crate::outcome::rule::Null;

/// What a return value or an `#[out]` parameter may be whose length comes from beside it.
///
/// # Safety
/// As for [`Lift`](super::output::Lift).
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot come out of native code with a length beside it",
    label = "no array or string that native code could count",
    note = "counted come `&'a [T]`, `&'a str`, `NativeVec<T, F>` and `Vec<&'a str>`; with `free_with` or `copied` also `Vec<T>`, `Vec<String>` and `String`; and `Option` of these"
)]
pub unsafe trait LiftCounted<M>: Sized {
    /// The native type.
    type Native: Abi + Fillable;
    /// The storage of an `#[out]` parameter, zeroed.
    #[inline(always)]
    #[must_use]
    fn storage() -> Self::Native {
        // SAFETY: every bit pattern of a `Fillable` is a value, zeros included.
        unsafe { std::mem::zeroed() }
    }
    /// As [`Lift::ready`](super::output::Lift::ready).
    ///
    /// # Errors
    /// As there.
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        Ok(())
    }
    /// Makes the Rust value. Owns what `native` is before it asks for the length.
    ///
    /// # Safety
    /// `native` came from native code declared to produce it, and is as long as native code says.
    ///
    /// # Errors
    /// What native code produced is no value of the type, or no length.
    unsafe fn lift_counted(native: Self::Native, length: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error>;
}

/// A counted type whose native form can be null, so that `Option` of it can come out.
#[diagnostic::on_unimplemented(
    message = "an `Option<{Self}>` cannot come out of native code with a length beside it",
    label = "no native value stands for `None` here",
    note = "`Option` goes around what can be null: slices, vectors and strings"
)]
pub trait NullableLiftCounted<M>: LiftCounted<M, Native: Null> {}

// SAFETY: null is `None`, whatever the length says; the rest is the value's promise.
unsafe impl<M, T: NullableLiftCounted<M>> LiftCounted<M> for Option<T> {
    type Native = T::Native;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        T::ready()
    }
    #[inline(always)]
    unsafe fn lift_counted(native: T::Native, length: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::lift_counted(native, length) }.map(Some)
    }
}

/// What may stand behind a counted `&'a`.
///
/// # Safety
/// As for [`LiftRef`].
#[diagnostic::on_unimplemented(
    message = "a counted reference to `{Self}` cannot come out of native code",
    label = "no way to borrow a `{Self}` of a length that native code says",
    note = "borrowed and counted come `&'a [T]` of what native code may fill, `&'a str` in UTF-8 and, with `nul = included`, `&'a CStr`"
)]
pub unsafe trait LiftCountedRef<M> {
    /// What the native pointer points to.
    type Native: Abi;
    /// Borrows what native code keeps. Null is nothing, and has no length.
    ///
    /// # Safety
    /// `start` is null or valid for `length`, counted as declared, and for `'a`, as the declaration promises.
    ///
    /// # Errors
    /// What native code keeps is no value of the type, or no such length.
    unsafe fn borrow_counted<'a>(start: *const Self::Native, length: usize) -> Result<&'a Self, Error>;
}

// SAFETY: the referent's promise.
unsafe impl<'a, M, T: LiftCountedRef<M> + ?Sized> LiftCounted<M> for &'a T {
    type Native = Pointer<T::Native>;
    #[inline(always)]
    unsafe fn lift_counted(
        native: Self::Native,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<&'a T, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::borrow_counted(native.0, length()?) }
    }
}

impl<M, T: LiftCountedRef<M> + ?Sized> NullableLiftCounted<M> for &T {}

/// The units that native code keeps at `start`: null with no units is none of them.
///
/// # Safety
/// `start` is null or points to `length` units that live, unchanged, for `'a`.
#[inline]
pub unsafe fn units<'a, U>(start: *const U, length: usize) -> Result<&'a [U], Error> {
    let Some(start) = NonNull::new(start.cast_mut()) else {
        return if length == 0 { Ok(&[]) } else { Err(Error::marshal(Problem::Null)) };
    };
    aligned(start)?;
    if length > isize::MAX as usize / size_of::<U>().max(1) {
        return Err(impossible(length as i128));
    }
    // SAFETY: not null and aligned, no larger than memory, and the rest is the caller's promise.
    Ok(unsafe { std::slice::from_raw_parts(start.as_ptr(), length) })
}

/// That a reference may be made of the pointer.
#[inline(always)]
pub(crate) fn aligned<T>(pointer: NonNull<T>) -> Result<(), Error> {
    #[cold]
    fn refuse(align: usize) -> Error {
        Error::marshal(Problem::Misaligned { align })
    }
    if pointer.is_aligned() { Ok(()) } else { Err(refuse(align_of::<T>())) }
}

/// The error for a length that nothing has.
#[cold]
#[inline(never)]
pub(super) fn impossible(reported: i128) -> Error {
    Error::marshal(Problem::ImpossibleLength { reported })
}

/// How many elements of `size` bytes a declared length is.
#[inline(always)]
pub(super) fn elements<M: SliceCount>(length: usize, size: usize) -> Result<usize, Error> {
    if !M::BYTES || size == 0 {
        return Ok(length);
    }
    if length.is_multiple_of(size) { Ok(length / size) } else { Err(impossible(length as i128)) }
}

/// How many units of `size` bytes a string's declared length is, with its terminator where that is counted.
#[inline(always)]
pub(super) fn text_units<M: StringCount>(length: usize, size: usize) -> Result<usize, Error> {
    if !M::BYTES {
        return Ok(length);
    }
    if length.is_multiple_of(size) { Ok(length / size) } else { Err(impossible(length as i128)) }
}

/// The bytes of a string, without the NULs at the end of what is counted with one: native code need not have written any.
#[cfg(unix)]
fn before_nuls<M: StringCount>(mut bytes: &[u8]) -> &[u8] {
    while let [before @ .., 0] = bytes
        && M::NUL
    {
        bytes = before;
    }
    bytes
}

/// The length that native code says, as generated code reads it.
///
/// # Errors
/// It is negative, or larger than memory.
#[inline(always)]
pub fn lift_count<N: LengthInteger>(reported: N) -> Result<usize, Error> {
    // Of what is wrong, the buffer's size is no part here: there is none.
    reported.to_length(usize::MAX).map_err(|error| match error.reported() {
        Some(reported) => impossible(reported),
        None => error,
    })
}

/// A declared type that tells a length, as native code says it in an `N`. (A `bool` crosses as an integer, too.)
#[diagnostic::on_unimplemented(
    message = "a length cannot cross as a `{Self}`",
    label = "not an integer",
    note = "what `counted_by(…)` names is the integer that the native function tells the length in, such as `usize`, `c_int` or `c_uint`"
)]
///
/// # Safety
/// `told` gives the length itself, up to which Rust reads.
pub unsafe trait TellsLength<N> {
    /// The length.
    ///
    /// # Errors
    /// It is negative, or larger than memory.
    fn told(reported: N) -> Result<usize, Error>;
}

// Not for all `N: LengthInteger`, from which rustc would infer that what a `bool` crosses as is a `bool`.
macro_rules! tell_lengths {
    ($($type:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: converted, and checked.
        unsafe impl TellsLength<$type> for $type {
            #[inline(always)]
            fn told(reported: Self) -> Result<usize, Error> {
                lift_count(reported)
            }
        }
    )*};
}
tell_lengths!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

/// That a pointer may be given to the function that measures what is there, as generated code asks.
///
/// # Errors
/// It is null.
#[inline(always)]
pub fn measurable<N: Null>(native: N) -> Result<(), Error> {
    if native.failed() { Err(Error::marshal(Problem::Null)) } else { Ok(()) }
}

// SAFETY: null, alignment and size are checked; any bits are a value of a `Fillable`.
unsafe impl<S, P, T: FilledByNative> LiftCountedRef<Auto<S, P>> for [T]
where
    Auto<S, P>: SliceCount,
{
    type Native = T;
    #[inline(always)]
    unsafe fn borrow_counted<'a>(start: *const T, length: usize) -> Result<&'a [T], Error> {
        // SAFETY: the caller's promise.
        unsafe { units(start, elements::<Auto<S, P>>(length, size_of::<T>())?) }
    }
}

// SAFETY: null and size are checked, and the encoding.
unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding: BorrowedEncoding>> LiftCountedRef<M> for str {
    type Native = <M::Encoding as BorrowedEncoding>::Unit;
    #[inline]
    unsafe fn borrow_counted<'a>(start: *const Self::Native, length: usize) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        let text =
            M::Encoding::borrow_units(unsafe { units(start, text_units::<M>(length, size_of::<Self::Native>())?) }?)?;
        // As `before_nuls` of bytes.
        Ok(if M::NUL { text.trim_end_matches('\0') } else { text })
    }
}

/// A `CStr` has its NUL, so its length counts it.
#[diagnostic::on_unimplemented(
    message = "a counted `CStr` ends with its NUL, and its length counts it",
    label = "does the length count the terminator?",
    note = "write `unit = bytes, nul = included`; where native code does not count it, or has none, take `&'a str` or `&'a [u8]`"
)]
pub trait CountsNul {}
impl CountsNul for Counted<Elements, Included> {}
impl CountsNul for Counted<Bytes, Included> {}

// SAFETY: null and size are checked, and where the NUL is.
unsafe impl<S, P: CountsNul> LiftCountedRef<Auto<S, P>> for CStr {
    type Native = c_char;
    unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a CStr, Error> {
        if start.is_null() && length == 0 {
            return Ok(c"");
        }
        // SAFETY: the caller's promise.
        let units = unsafe { units(start.cast::<u8>(), length) }?;
        // Of several NULs at the end the first is the string's.
        let end = units.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        CStr::from_bytes_with_nul(units.get(..=end).unwrap_or(units)).map_err(|error| {
            Error::marshal(match error {
                std::ffi::FromBytesWithNulError::InteriorNul { position } => Problem::InteriorNul { position },
                std::ffi::FromBytesWithNulError::NotNulTerminated => Problem::NotTerminated { capacity: length },
            })
        })
    }
}

/// The system's own strings are any bytes on Unix.
#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    use super::*;
    use crate::marshal::policy::Utf8;

    // SAFETY: null and size are checked.
    unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding = Utf8>> LiftCountedRef<M> for OsStr {
        type Native = c_char;
        #[inline]
        unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a OsStr, Error> {
            // SAFETY: the caller's promise.
            let bytes = unsafe { units(start.cast::<u8>(), text_units::<M>(length, 1)?) }?;
            Ok(OsStr::from_bytes(before_nuls::<M>(bytes)))
        }
    }

    // SAFETY: as for `OsStr`.
    unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding = Utf8>> LiftCountedRef<M> for Path {
        type Native = c_char;
        #[inline]
        unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a Path, Error> {
            // SAFETY: the caller's promise.
            unsafe { <OsStr as LiftCountedRef<M>>::borrow_counted(start, length) }.map(Path::new)
        }
    }
}

/// An array of strings that all live as long as the reference says. Only the array of references is Rust's.
macro_rules! borrowed_arrays {
    ($($policy:ty),*) => {$(
        // SAFETY: null, alignment and size are checked; the rest is the item's promise.
        unsafe impl<'a, E, P, T> LiftCounted<$policy> for Vec<&'a T>
        where
            T: LiftRef<<$policy as Items>::Item> + ?Sized,
            $policy: Items + ListItems + SliceCount,
        {
            type Native = Pointer<Pointer<T::Native>>;
            unsafe fn lift_counted(
                native: Self::Native,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_items::<<$policy as Items>::Item, T>(native.0, length()?) }
            }
        }
        impl<E, P, T> NullableLiftCounted<$policy> for Vec<&T>
        where
            T: LiftRef<<$policy as Items>::Item> + ?Sized,
            $policy: Items + ListItems + SliceCount,
        {
        }
    )*};
}
borrowed_arrays!(Auto<E, P>, As<E, P>);

/// References to what `count` pointers point to.
///
/// # Safety
/// `start` is null or points to as many pointers, and each to what lives for `'a`.
pub(super) unsafe fn borrow_items<'a, M, T: LiftRef<M> + ?Sized>(
    start: *const Pointer<T::Native>,
    count: usize,
) -> Result<Vec<&'a T>, Error> {
    // SAFETY: the caller's promise.
    let pointers = unsafe { units(start, count) }?;
    let borrow = |pointer: &Pointer<T::Native>| match NonNull::new(pointer.0.cast_mut()) {
        // SAFETY: the caller's promise.
        Some(item) => unsafe { T::borrow(item) },
        None => Err(Error::marshal(Problem::Null)),
    };
    pointers.iter().map(borrow).collect()
}

impl<M: SliceCount> SliceCount for Lossy<M> {
    const BYTES: bool = M::BYTES;
    const BYTES_OUT: bool = M::BYTES_OUT;
}
impl<M: StringCount> StringCount for Lossy<M> {
    const BYTES: bool = M::BYTES;
    const NUL: bool = M::NUL;
}
