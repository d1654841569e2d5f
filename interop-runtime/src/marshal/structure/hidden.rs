//! Fields that native code sees and Rust does not: a length, the structure's size, what is reserved.

use std::marker::PhantomData;

use crate::marshal::abi::{Field, Fillable};

/// A field of which Rust has only the type: `PhantomData<N>`.
#[diagnostic::on_unimplemented(
    message = "what Rust code does not see of a structure is a `PhantomData` with C's type, and not a `{Self}`",
    label = "write `PhantomData<u32>`, with the type that the header has",
    note = "`#[len_of(…)]` and `#[value(…)]` fill a field of C's that has no value in Rust"
)]
pub trait Hidden {
    /// The type that C has there.
    type Native: HiddenNative;
}

impl<N: HiddenNative> Hidden for PhantomData<N> {
    type Native = N;
}

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
pub trait HiddenField<'x>: Fillable {}

impl<N: HiddenNative> HiddenField<'_> for N {}

/// That C may have an `N` in such a field, as generated code asks.
#[inline(always)]
pub fn hidden_field<N: HiddenNative>() {}

/// What `#[value(0)]` is, whatever the type: zeros.
#[inline(always)]
#[must_use]
pub fn zeros<N: Fillable>() -> N {
    // SAFETY: every bit pattern is a value, zeros included.
    unsafe { std::mem::zeroed() }
}
