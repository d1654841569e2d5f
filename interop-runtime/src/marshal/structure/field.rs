//! What a field does each way, as generated code asks: the traits of the kernel, with the one native type that the field has in the
//! native structure.
//!
//! `X` means nothing. An implementation for a structure asks its fields' types for these traits, and rustc looks at once whether a
//! `where` clause without parameters is true: with a parameter it looks where the structure crosses that way. So a structure that
//! goes one way only is right as long as it goes that way.

use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use crate::Error;
use crate::marshal::abi::Fillable;
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::shape::{Shape, Shaped};
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Prepared, Take};

/// A field that is lent.
///
/// # Safety
/// As for [`Lend`].
pub unsafe trait LentField<M, X>: for<'x> Shaped<'x, M> {
    /// As [`Lend::lend`].
    ///
    /// # Errors
    /// As there.
    fn lend(&self, call: &Call<'_>) -> Result<<Self as Shaped<'static, M>>::Native, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Lend<M>> LentField<M, X> for T {
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<<Self as Shaped<'static, M>>::Native, Error> {
        Lend::lend(self, call)
    }
}

/// A field that is taken.
///
/// # Safety
/// As for [`Take`].
pub unsafe trait TakenField<M, X>: for<'x> Shaped<'x, M, Native: Fillable> + Sized {
    /// As [`Take::Ready`].
    type Ready: Prepared;
    /// As [`Take::take`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn take(native: <Self as Shaped<'static, M>>::Native, ready: Self::Ready) -> Result<Self, Error>;
    /// As [`Take::discard`].
    ///
    /// # Safety
    /// As there.
    unsafe fn discard(native: <Self as Shaped<'static, M>>::Native, ready: &Self::Ready);
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Shape<M, Native: Fillable> + Take<M, Native = <T as Shape<M>>::Native>> TakenField<M, X> for T {
    type Ready = <T as Take<M>>::Ready;
    #[inline(always)]
    unsafe fn take(native: <Self as Shaped<'static, M>>::Native, ready: Self::Ready) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as Take<M>>::take(native, ready) }
    }
    #[inline(always)]
    unsafe fn discard(native: <Self as Shaped<'static, M>>::Native, ready: &Self::Ready) {
        // SAFETY: the caller's promise.
        unsafe { <T as Take<M>>::discard(native, ready) }
    }
}

/// A field that native code changes.
///
/// # Safety
/// As for [`TakeChanged`].
pub unsafe trait ChangedField<M, X>: TakenField<M, X> {
    /// As [`TakeChanged::take_changed`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn take_changed(
        before: <Self as Shaped<'static, M>>::Native,
        native: <Self as Shaped<'static, M>>::Native,
        ready: Self::Ready,
    ) -> Result<Self, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Shape<M, Native: Fillable> + TakeChanged<M, Native = <T as Shape<M>>::Native>> ChangedField<M, X>
    for T
{
    #[inline(always)]
    unsafe fn take_changed(
        before: <Self as Shaped<'static, M>>::Native,
        native: <Self as Shaped<'static, M>>::Native,
        ready: Self::Ready,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as TakeChanged<M>>::take_changed(before, native, ready) }
    }
}

/// A field that a function borrows that native code calls.
///
/// # Safety
/// As for [`Borrow`].
pub unsafe trait BorrowedField<'c, M, X>: for<'x> Shaped<'x, M, Native: Fillable> + Sized {
    /// As [`Borrow::borrow`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn borrow(native: <Self as Shaped<'static, M>>::Native, call: &'c Call<'_>) -> Result<Self, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<'c, M, X, T: Borrow<'c, M>> BorrowedField<'c, M, X> for T {
    #[inline(always)]
    unsafe fn borrow(native: <Self as Shaped<'static, M>>::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as Borrow<'c, M>>::borrow(native, call) }
    }
}

/// A field that is given under the policy `G`: the same as `M`, with what allocates it.
///
/// # Safety
/// As for [`Give`].
pub unsafe trait GivenField<M, G, X>: for<'x> Shaped<'x, M> + Sized {
    /// As [`Give::give`].
    ///
    /// # Errors
    /// As there.
    fn give(self) -> Result<<Self as Shaped<'static, M>>::Native, Error>;
    /// As [`Give::take_back`].
    ///
    /// # Safety
    /// As there.
    unsafe fn take_back(native: <Self as Shaped<'static, M>>::Native);
}

// SAFETY: the value's own promise.
unsafe impl<M, G, X, T> GivenField<M, G, X> for T
where
    T: Shape<M> + Shape<G, Native = <T as Shape<M>>::Native> + Give<G>,
{
    #[inline(always)]
    fn give(self) -> Result<<Self as Shaped<'static, M>>::Native, Error> {
        Give::<G>::give(self)
    }
    #[inline(always)]
    unsafe fn take_back(native: <Self as Shaped<'static, M>>::Native) {
        // SAFETY: the caller's promise.
        unsafe { <T as Give<G>>::take_back(native) }
    }
}

/// A field that was given and is not yet native code's, as [`Given`](crate::marshal::give::Given) is.
pub struct GivenPart<T: GivenField<M, G, X>, M, G, X>(<T as Shaped<'static, M>>::Native, PhantomData<(T, M, G, X)>);

impl<T: GivenField<M, G, X>, M, G, X> GivenPart<T, M, G, X> {
    /// Gives the field.
    ///
    /// # Errors
    /// As for [`Give::give`].
    #[inline(always)]
    pub fn new(value: T) -> Result<Self, Error> {
        Ok(Self(value.give()?, PhantomData))
    }

    /// Native code's from now on.
    #[inline(always)]
    #[must_use]
    pub fn into_native(self) -> <T as Shaped<'static, M>>::Native {
        ManuallyDrop::new(self).0
    }
}

impl<T: GivenField<M, G, X>, M, G, X> Drop for GivenPart<T, M, G, X> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: given by `new`, and not seen.
        unsafe { T::take_back(self.0) }
    }
}

/// That a field has a native type, as generated code asks.
#[inline(always)]
pub fn field<M, T: Shape<M>>() {}

/// That native code may fill a field, said for a lifetime that means nothing, as by [`Shaped`].
pub trait FilledField<'x> {}

impl<T: Fillable> FilledField<'_> for T {}
