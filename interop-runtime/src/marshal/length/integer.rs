//! The native integers that carry a length, each way.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::memory::view::impossible;

/// The length that native code says, as generated code reads it.
///
/// # Errors
/// It is negative, or larger than memory.
#[inline(always)]
pub fn take_count<N: LengthInteger>(reported: N) -> Result<usize, Error> {
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
                take_count(reported)
            }
        }
    )*};
}
tell_lengths!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

/// A native integer that carries a length.
///
/// # Safety
/// `from_length` gives the length itself, which native code takes for the room that it has.
#[diagnostic::on_unimplemented(
    message = "a length cannot cross as a `{Self}`",
    label = "not an integer",
    note = "a `#[len_of(…)]` parameter is the integer that the native function takes, such as `usize`, `c_int` or `c_uint`"
)]
pub unsafe trait LengthInteger: Abi + Fillable {
    /// The native length.
    ///
    /// # Errors
    /// The integer cannot hold it.
    fn from_length(length: usize) -> Result<Self, Error>;
    /// The storage of a length that native code writes.
    #[inline(always)]
    #[must_use]
    fn storage() -> Self {
        // SAFETY: every bit pattern of a `Fillable` is a value, zeros included.
        unsafe { std::mem::zeroed() }
    }
    /// The length that native code reported for a buffer of `capacity`.
    ///
    /// # Errors
    /// It is negative, or larger than memory.
    fn to_length(self, capacity: usize) -> Result<usize, Error>;
}

/// Says that a length crosses as an `N`. It is implemented for `()` and not for `N`: where `N` is a reference, rustc would
/// suggest removing the `&`.
#[diagnostic::on_unimplemented(
    message = "a length cannot cross as a `{N}`",
    label = "write the integer that the header has, such as `usize`, `c_int` or `c_uint`",
    note = "C's pointer to a length, capacity in and length out, is `#[in_out] #[len_of(…)]` and the integer's type, `size: usize`; a length that native code only tells is `#[out]`"
)]
///
/// ```compile_fail,E0603
/// struct Mine;
/// impl interop_runtime::marshal::length::LengthAs<Mine> for () {
///     fn from_length(_: usize) -> Result<Mine, interop_runtime::Error> {
///         Ok(Mine)
///     }
///     fn to_length(_: Mine, _: usize) -> Result<usize, interop_runtime::Error> {
///         Ok(1 << 20)
///     }
/// }
/// ```
///
/// # Safety
/// As for [`LengthInteger`].
pub(crate) unsafe trait LengthAs<N> {
    /// As [`LengthInteger::from_length`].
    ///
    /// # Errors
    /// As there.
    fn from_length(length: usize) -> Result<N, Error>;
    /// As [`LengthInteger::to_length`].
    ///
    /// # Errors
    /// As there.
    fn to_length(reported: N, capacity: usize) -> Result<usize, Error>;
}

#[diagnostic::do_not_recommend]
// SAFETY: the integer's promise.
unsafe impl<N: LengthInteger> LengthAs<N> for () {
    #[inline(always)]
    fn from_length(length: usize) -> Result<N, Error> {
        N::from_length(length)
    }
    #[inline(always)]
    fn to_length(reported: N, capacity: usize) -> Result<usize, Error> {
        reported.to_length(capacity)
    }
}

macro_rules! length_integers {
    ($($type:ident)*) => {$(
        // SAFETY: converted, and checked.
        unsafe impl LengthInteger for $type {
            #[inline(always)]
            fn from_length(length: usize) -> Result<Self, Error> {
                Self::try_from(length).map_err(|_| too_large(length, stringify!($type)))
            }
            #[inline(always)]
            fn to_length(self, capacity: usize) -> Result<usize, Error> {
                usize::try_from(self).map_err(|_| out_of_bounds(self as i128, capacity))
            }
        }
    )*};
}
length_integers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

#[cold]
#[inline(never)]
fn too_large(length: usize, native: &'static str) -> Error {
    Error::marshal(Problem::LengthTooLarge { length, native })
}

#[cold]
#[inline(never)]
pub(crate) fn out_of_bounds(reported: i128, capacity: usize) -> Error {
    Error::marshal(Problem::LengthOutOfBounds { reported, capacity })
}

/// The native length, as generated code makes it.
///
/// # Errors
/// The integer cannot hold it.
#[inline(always)]
pub fn pass_length<N>(length: usize) -> Result<N, Error>
where
    (): LengthAs<N>,
{
    <()>::from_length(length)
}

/// The length that native code reported, as generated code reads it.
///
/// # Errors
/// The length is negative, or larger than memory.
#[inline(always)]
pub fn take_length<N>(reported: N, capacity: usize) -> Result<usize, Error>
where
    (): LengthAs<N>,
{
    <()>::to_length(reported, capacity)
}
