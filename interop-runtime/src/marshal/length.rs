//! Lengths that stand beside a buffer or string: `#[len_of(a)]`.

use super::abi::{Abi, Fillable};
use super::policy::{Bytes, Counted, Elements, Excluded, Included, Unit, UnsaidNul};
use crate::Error;
use crate::error::Problem;

/// What a `#[len_of]` may name: something with a length, counted as the policy `C` says.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub trait Length<C> {
    /// The length in the declared unit.
    fn length(&self) -> usize;
}

/// What may stand behind a counted reference.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub trait Countable<C> {
    /// The length in the declared unit.
    fn count(&self) -> usize;
}

impl<C, T: Countable<C> + ?Sized> Length<C> for &T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

impl<C, T: Countable<C> + ?Sized> Length<C> for &mut T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

impl<C, T: Length<C>> Length<C> for Option<T> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.as_ref().map_or(0, T::length)
    }
}

/// Slices have no terminator to count.
#[diagnostic::on_unimplemented(
    message = "a slice has no terminator, so `nul` says nothing about its length",
    label = "not a string",
    note = "leave `nul = …` out; `unit = bytes` counts bytes instead of elements"
)]
pub trait SliceCount {
    /// Whether bytes are counted; elements otherwise.
    const BYTES: bool;
}
impl<U: Unit> SliceCount for Counted<U, UnsaidNul> {
    const BYTES: bool = U::BYTES;
}

impl<C: SliceCount, T> Countable<C> for [T] {
    #[inline(always)]
    fn count(&self) -> usize {
        if C::BYTES { size_of_val(self) } else { self.len() }
    }
}

impl<C: SliceCount, T, const N: usize> Countable<C> for [T; N] {
    #[inline(always)]
    fn count(&self) -> usize {
        Countable::<C>::count(self.as_slice())
    }
}

/// A string's length is counted in more ways than one, so both must be said.
#[diagnostic::on_unimplemented(
    message = "the length of a string needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = bytes, nul = excluded)]`: `unit` is `bytes` or `elements`, `nul` is `included` or `excluded`"
)]
pub trait StringCount {
    /// Whether the terminator is counted.
    const NUL: bool;
}
impl StringCount for Counted<Elements, Included> {
    const NUL: bool = true;
}
impl StringCount for Counted<Bytes, Included> {
    const NUL: bool = true;
}
impl StringCount for Counted<Elements, Excluded> {
    const NUL: bool = false;
}
impl StringCount for Counted<Bytes, Excluded> {
    const NUL: bool = false;
}

impl<C: StringCount> Countable<C> for str {
    #[inline(always)]
    fn count(&self) -> usize {
        self.len() + usize::from(C::NUL)
    }
}

impl<C: StringCount> Countable<C> for std::ffi::CStr {
    #[inline(always)]
    fn count(&self) -> usize {
        self.count_bytes() + usize::from(C::NUL)
    }
}

/// A native integer that carries a length.
#[diagnostic::on_unimplemented(
    message = "a length cannot cross as a `{Self}`",
    label = "not an integer",
    note = "a `#[len_of(…)]` parameter is the integer that the native function takes, such as `usize`, `c_int` or `c_uint`"
)]
pub trait LengthInteger: Abi + Fillable {
    /// The native length.
    ///
    /// # Errors
    /// The integer cannot hold it.
    fn from_length(length: usize) -> Result<Self, Error>;
    /// The length that native code reported for a buffer of `capacity`.
    ///
    /// # Errors
    /// It is negative, or larger than memory.
    fn to_length(self, capacity: usize) -> Result<usize, Error>;
}

macro_rules! length_integers {
    ($($type:ident)*) => {$(
        impl LengthInteger for $type {
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
pub(super) fn out_of_bounds(reported: i128, capacity: usize) -> Error {
    Error::marshal(Problem::LengthOutOfBounds { reported, capacity })
}

/// The length of `value`, as generated code takes it.
#[inline(always)]
pub fn length<C, T: Length<C>>(value: &T) -> usize {
    value.length()
}

/// The native length, as generated code makes it.
///
/// # Errors
/// The integer cannot hold it.
#[inline(always)]
pub fn pass_length<N: LengthInteger>(length: usize) -> Result<N, Error> {
    N::from_length(length)
}

/// The length that native code reported, as generated code reads it.
///
/// # Errors
/// The length is negative, or larger than memory.
#[inline(always)]
pub fn lift_length<N: LengthInteger>(reported: N, capacity: usize) -> Result<usize, Error> {
    reported.to_length(capacity)
}
