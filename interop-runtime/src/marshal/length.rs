//! Lengths that stand beside a buffer or string: `#[len_of(a)]`.

use std::ffi::{CStr, OsStr};
use std::path::Path;

use super::abi::{Abi, Fillable};
use super::policy::{
    As, Auto, Bytes, Counted, DoubleNul, Elements, Excluded, Included, List, OwnStatus, Plain, Status, Stored, Unit,
    UnsaidNul, UnsaidUnit,
};
use super::string::encoding::{Measure, SaysEncoding};
use crate::Error;
use crate::error::Problem;

/// What a `#[len_of]` may name: something with a length, counted as its policy `M` says.
///
/// # Safety
/// As for [`Countable`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub unsafe trait Length<M> {
    /// The length in the declared unit.
    fn length(&self) -> usize;
    /// The length, unless nothing is there that has one.
    #[inline(always)]
    fn length_if_any(&self) -> Option<usize> {
        Some(self.length())
    }
}

/// What may stand behind a counted reference.
///
/// # Safety
/// So much may native code read, and write if it is lent for that: `count` is no more than there is.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub unsafe trait Countable<M> {
    /// The length in the declared unit.
    fn count(&self) -> usize;
}

// SAFETY: the referent's promise.
unsafe impl<M, T: Countable<M> + ?Sized> Length<M> for &T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

// SAFETY: the referent's promise.
unsafe impl<M, T: Countable<M> + ?Sized> Length<M> for &mut T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

// SAFETY: the value's promise, or nothing.
unsafe impl<M, T: Length<M>> Length<M> for Option<T> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.as_ref().map_or(0, T::length)
    }
    #[inline(always)]
    fn length_if_any(&self) -> Option<usize> {
        self.as_ref().and_then(T::length_if_any)
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
    /// The same of a length that comes back.
    const BYTES_OUT: bool = Self::BYTES;
}
impl<U: Unit> SliceCount for Counted<U, UnsaidNul> {
    const BYTES: bool = U::BYTES;
    const BYTES_OUT: bool = U::BYTES_OUT;
}
impl<S, P: SliceCount> SliceCount for Auto<S, P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<K, P: SliceCount> SliceCount for As<K, P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<M: ItemCount> SliceCount for List<M> {
    const BYTES: bool = false;
}
impl<M: CountsDoubleNul> SliceCount for DoubleNul<M> {
    const BYTES: bool = false;
}

/// Never implemented: a `double_nul` list says itself where it ends.
#[diagnostic::on_unimplemented(
    message = "a `double_nul` list has no length beside it",
    label = "what does this length count?",
    note = "an empty string is the end of the list; leave `#[len_of(…)]` out"
)]
pub trait CountsDoubleNul {}

/// A list is counted in items: its bytes are those of pointers that the caller never sees.
#[diagnostic::on_unimplemented(
    message = "a list is counted in items",
    label = "what does this length count?",
    note = "leave `unit = bytes` and `nul = …` out; the null at the end of a `list` is not counted"
)]
pub trait ItemCount {}
/// Where nothing is counted, [`CarriesLength`](super::policy::CarriesLength) is what says so.
impl ItemCount for Plain {}
impl ItemCount for Stored {}
impl<C> ItemCount for Status<C> {}
impl<E> ItemCount for OwnStatus<E> {}
impl ItemCount for Counted<UnsaidUnit, UnsaidNul> {}
impl ItemCount for Counted<Elements, UnsaidNul> {}
impl<S, P: ItemCount> ItemCount for Auto<S, P> {}
impl<K, P: ItemCount> ItemCount for As<K, P> {}

// SAFETY: as many elements as there are.
unsafe impl<M: SliceCount, T> Countable<M> for [T] {
    #[inline(always)]
    fn count(&self) -> usize {
        if M::BYTES { size_of_val(self) } else { self.len() }
    }
}

// SAFETY: as many elements as there are.
unsafe impl<M: SliceCount, T, const N: usize> Countable<M> for [T; N] {
    #[inline(always)]
    fn count(&self) -> usize {
        <[T] as Countable<M>>::count(self)
    }
}

/// A string's length is counted in more ways than one, so both must be said.
#[diagnostic::on_unimplemented(
    message = "the length of a string needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = bytes, nul = excluded)]`: `unit` is `bytes` or `elements`, `nul` is `included` or `excluded`"
)]
pub trait StringCount {
    /// Whether bytes are counted; units of the encoding otherwise.
    const BYTES: bool;
    /// Whether the terminator is counted.
    const NUL: bool;
}

macro_rules! string_counts {
    ($($unit:ident $nul:ident: $bytes:literal $counted:literal;)*) => {$(
        impl StringCount for Counted<$unit, $nul> {
            const BYTES: bool = $bytes;
            const NUL: bool = $counted;
        }
    )*};
}
string_counts! {
    Elements Included: false true;
    Bytes Included: true true;
    Elements Excluded: false false;
    Bytes Excluded: true false;
}
impl<S, P: StringCount> StringCount for Auto<S, P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}
impl<K, P: StringCount> StringCount for As<K, P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}

/// The declared length of a string of `units` units of `size` bytes each, without its terminator.
#[inline(always)]
pub(crate) fn string_length<M: StringCount>(units: usize, size: usize) -> usize {
    // A length beyond what the address space holds belongs to a string that cannot be lent either.
    units.saturating_add(usize::from(M::NUL)).saturating_mul(if M::BYTES { size } else { 1 })
}

// SAFETY: the encoding says so.
unsafe impl<M: StringCount + SaysEncoding<Encoding: Measure>> Countable<M> for str {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(M::Encoding::count(self), M::Encoding::SIZE)
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: StringCount + SaysEncoding<Encoding: Measure>> Countable<M> for OsStr {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(M::Encoding::count_os(self), M::Encoding::SIZE)
    }
}

// SAFETY: the same string.
unsafe impl<M> Countable<M> for Path
where
    OsStr: Countable<M>,
{
    #[inline(always)]
    fn count(&self) -> usize {
        self.as_os_str().count()
    }
}

// SAFETY: as many bytes as there are, and the NUL.
unsafe impl<M: StringCount> Countable<M> for CStr {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(self.count_bytes(), 1)
    }
}

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
/// ```compile_fail,E0200
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
pub unsafe trait LengthAs<N> {
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
pub(super) fn out_of_bounds(reported: i128, capacity: usize) -> Error {
    Error::marshal(Problem::LengthOutOfBounds { reported, capacity })
}

/// The length of `value`, as generated code takes it.
#[inline(always)]
pub fn length<M, T: Length<M>>(value: &T) -> usize {
    value.length()
}

/// The length of `value` unless nothing is there, as generated code takes it.
#[inline(always)]
pub fn length_if_any<M, T: Length<M>>(value: &T) -> Option<usize> {
    value.length_if_any()
}

/// The one length of several parameters, with the name of the first that has one.
pub type Agreed = Option<(usize, &'static str)>;

/// That the parameter `name`, if it has a length, has the same as those before it, as generated code asks.
///
/// # Errors
/// It has another one.
#[inline(always)]
pub fn agree(agreed: Agreed, length: Option<usize>, name: &'static str) -> Result<Agreed, Error> {
    match (agreed, length) {
        (Some((other_length, other)), Some(length)) if length != other_length => {
            Err(unequal(length, other, other_length))
        }
        (None, Some(length)) => Ok(Some((length, name))),
        _ => Ok(agreed),
    }
}

#[cold]
#[inline(never)]
fn unequal(length: usize, other: &'static str, other_length: usize) -> Error {
    Error::marshal(Problem::UnequalLengths { length, other, other_length })
}

/// The length that all agree on: none, if nothing is there.
#[inline(always)]
#[must_use]
pub fn agreed(agreed: Agreed) -> usize {
    agreed.map_or(0, |(length, _)| length)
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
pub fn lift_length<N>(reported: N, capacity: usize) -> Result<usize, Error>
where
    (): LengthAs<N>,
{
    <()>::to_length(reported, capacity)
}
