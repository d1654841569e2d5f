//! Fields that native code sees and Rust does not: a length, the structure's size, what is reserved.

use crate::Error;
use crate::marshal::abi::{Field, Fillable};
use crate::marshal::length::integer::{LengthAs, LengthInteger, take_count};
use crate::metadata::NativeType;

/// What C may have in a field that Rust code does not see.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be a field of which Rust code sees nothing",
    label = "not a native type that zeros are a value of",
    note = "such a field is an integer, a float, a raw pointer, an array of these, or a `#[derive(interop::Blittable, interop::Fillable)]` type"
)]
pub trait HiddenNative: Field + Fillable {}

#[diagnostic::do_not_recommend]
impl<N: Field + Fillable> HiddenNative for N {}

/// The same, said for a lifetime that means nothing, as by [`Shaped`](crate::marshal::shape::Shaped).
pub trait HiddenField<'x>: Fillable {
    /// The native type.
    const NATIVE: NativeType;
}

impl<N: HiddenNative> HiddenField<'_> for N {
    const NATIVE: NativeType = <N as Field>::NATIVE;
}

/// That C may have an `N` in such a field, as generated code asks.
#[inline(always)]
pub fn hidden_field<N: HiddenNative>() {}

/// A field that carries the length of others, said for a lifetime that means nothing.
pub trait LengthField<'x>: HiddenField<'x> {
    /// The native length.
    ///
    /// # Errors
    /// The integer cannot hold it.
    fn from_length(length: usize) -> Result<Self, Error>;
    /// The length that native code says.
    ///
    /// # Errors
    /// It is negative, or larger than memory.
    fn to_count(self) -> Result<usize, Error>;
}

impl<N: HiddenNative + LengthInteger> LengthField<'_> for N {
    #[inline(always)]
    fn from_length(length: usize) -> Result<Self, Error> {
        LengthInteger::from_length(length)
    }
    #[inline(always)]
    fn to_count(self) -> Result<usize, Error> {
        take_count(self)
    }
}

/// That a length crosses as an `N`, as generated code asks.
#[inline(always)]
pub fn length_field<N>()
where
    (): LengthAs<N>,
{
}

/// What `#[value(0)]` is, whatever the type: zeros.
#[inline(always)]
#[must_use]
pub fn zeros<N: Fillable>() -> N {
    // SAFETY: every bit pattern is a value, zeros included.
    unsafe { std::mem::zeroed() }
}
