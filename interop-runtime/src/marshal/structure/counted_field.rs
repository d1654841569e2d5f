//! What a field does whose length another field carries: as [`field`](crate::marshal::structure::field) has it of the others.

use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use crate::Error;
use crate::marshal::abi::Fillable;
use crate::marshal::borrow::BorrowCounted;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::length::countable::Countable;
use crate::marshal::shape::{Shape, Shaped};
use crate::marshal::structure::changed::TakeChangedCounted;
use crate::marshal::take::{Prepared, TakeCounted};

/// A field that has a length, counted as its policy `M` says.
///
/// # Safety
/// So much may native code read: the length is no more than there is.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that another field could carry",
    label = "`#[len_of(…)]` names this field",
    note = "a length is that of a `Vec<T>`, a `&'a [T]` or a string, or of an `Option` of these"
)]
pub unsafe trait LengthOfField<M> {
    /// The length in the declared unit; `None` where nothing is there that has one.
    fn length(&self) -> Option<usize>;
}

// SAFETY: the promise of what stands behind the reference.
unsafe impl<M, T: Countable<M> + ?Sized> LengthOfField<M> for &T {
    #[inline(always)]
    fn length(&self) -> Option<usize> {
        Some((**self).count())
    }
}

// SAFETY: the value's promise, or nothing.
unsafe impl<M, T: LengthOfField<M>> LengthOfField<M> for Option<T> {
    #[inline(always)]
    fn length(&self) -> Option<usize> {
        self.as_ref().and_then(T::length)
    }
}

macro_rules! owned {
    ($([$($generic:ident)?] $type:ty: $borrowed:ty;)*) => {$(
        // SAFETY: the promise of what it dereferences to.
        unsafe impl<M, $($generic)?> LengthOfField<M> for $type
        where
            $borrowed: Countable<M>,
        {
            #[inline(always)]
            fn length(&self) -> Option<usize> {
                Some(<$borrowed as Countable<M>>::count(self))
            }
        }
    )*};
}
owned! {
    [T] Vec<T>: [T];
    [] Box<str>: str;
    [] String: str;
    [] std::ffi::CString: std::ffi::CStr;
    [] std::ffi::OsString: std::ffi::OsStr;
    [] std::path::PathBuf: std::path::Path;
}

/// A native value that is lent or given, with the length of the Rust one.
pub type WithLength<N> = Result<(N, Option<usize>), Error>;

/// What is lent with its length, at once: so both are of one value.
///
/// # Safety
/// As for [`Lend`]; so much may native code read.
pub unsafe trait LendCounted<M>: Shape<M> {
    /// Makes the native value, and tells the length in the declared unit; `None` where nothing is there that has one.
    ///
    /// # Errors
    /// As for [`Lend::lend`].
    fn lend_counted(&self, call: &Call<'_>) -> WithLength<Self::Native>;
}

/// What is given under the policy `G` with its length, which is counted as `M` says.
///
/// # Safety
/// As for [`Give`]; so much may native code read.
pub unsafe trait GiveCounted<M, G>: Shape<G> {
    /// Makes the native value, and tells the length.
    ///
    /// # Errors
    /// As for [`Give::give`].
    fn give_counted(self) -> WithLength<Self::Native>;
    /// As [`Give::take_back`].
    ///
    /// # Safety
    /// As there.
    unsafe fn take_back_counted(native: Self::Native);
}

/// The values themselves: not every one with these traits, because of what the user converts the length is that of the other value.
macro_rules! counted {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: the value's own promises.
        unsafe impl<$($generic)* M> LendCounted<M> for $type
        where
            Self: Lend<M> + LengthOfField<M>,
        {
            #[inline(always)]
            fn lend_counted(&self, call: &Call<'_>) -> WithLength<Self::Native> {
                Ok((Lend::lend(self, call)?, self.length()))
            }
        }
        // SAFETY: the value's own promises.
        unsafe impl<$($generic)* M, G> GiveCounted<M, G> for $type
        where
            Self: Give<G> + LengthOfField<M>,
        {
            #[inline(always)]
            fn give_counted(self) -> WithLength<Self::Native> {
                let length = self.length();
                Ok((self.give()?, length))
            }
            #[inline(always)]
            unsafe fn take_back_counted(native: Self::Native) {
                // SAFETY: the caller's promise.
                unsafe { Self::take_back(native) }
            }
        }
    )*};
}
counted! {
    ['a, T: ?Sized,] &'a T;
    [T,] Option<T>;
    [T,] Vec<T>;
    [] Box<str>;
    [] String;
    [] std::ffi::CString;
    [] std::ffi::OsString;
    [] std::path::PathBuf;
}

/// A field that is lent, with its length.
///
/// # Safety
/// As for [`LendCounted`].
pub unsafe trait LentCountedField<M, X>: for<'x> Shaped<'x, M> {
    /// As [`LendCounted::lend_counted`].
    ///
    /// # Errors
    /// As there.
    fn lend(&self, call: &Call<'_>) -> WithLength<<Self as Shaped<'static, M>>::Native>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: LendCounted<M>> LentCountedField<M, X> for T {
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> WithLength<<Self as Shaped<'static, M>>::Native> {
        self.lend_counted(call)
    }
}

/// A field that is given under the policy `G`, with its length.
///
/// # Safety
/// As for [`GiveCounted`].
pub unsafe trait GivenCountedField<M, G, X>: for<'x> Shaped<'x, M> + Sized {
    /// As [`GiveCounted::give_counted`].
    ///
    /// # Errors
    /// As there.
    fn give(self) -> WithLength<<Self as Shaped<'static, M>>::Native>;
    /// As [`GiveCounted::take_back_counted`].
    ///
    /// # Safety
    /// As there.
    unsafe fn take_back(native: <Self as Shaped<'static, M>>::Native);
}

// SAFETY: the value's own promise.
unsafe impl<M, G, X, T> GivenCountedField<M, G, X> for T
where
    T: Shape<M> + Shape<G, Native = <T as Shape<M>>::Native> + GiveCounted<M, G>,
{
    #[inline(always)]
    fn give(self) -> WithLength<<Self as Shaped<'static, M>>::Native> {
        self.give_counted()
    }
    #[inline(always)]
    unsafe fn take_back(native: <Self as Shaped<'static, M>>::Native) {
        // SAFETY: the caller's promise.
        unsafe { T::take_back_counted(native) }
    }
}

/// A field that was given with its length and is not yet native code's.
pub struct GivenCountedPart<T: GivenCountedField<M, G, X>, M, G, X>(
    <T as Shaped<'static, M>>::Native,
    PhantomData<(T, M, G, X)>,
);

impl<T: GivenCountedField<M, G, X>, M, G, X> GivenCountedPart<T, M, G, X> {
    /// Gives the field.
    ///
    /// # Errors
    /// As for [`GiveCounted::give_counted`].
    #[inline(always)]
    pub fn new(value: T) -> WithLength<Self> {
        let (native, length) = value.give()?;
        Ok((Self(native, PhantomData), length))
    }

    /// Native code's from now on.
    #[inline(always)]
    #[must_use]
    pub fn into_native(self) -> <T as Shaped<'static, M>>::Native {
        ManuallyDrop::new(self).0
    }
}

impl<T: GivenCountedField<M, G, X>, M, G, X> Drop for GivenCountedPart<T, M, G, X> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: given by `new`, and not seen.
        unsafe { T::take_back(self.0) }
    }
}

/// A field that is taken, up to a length.
///
/// # Safety
/// As for [`TakeCounted`].
pub unsafe trait TakenCountedField<M, X>: for<'x> Shaped<'x, M, Native: Fillable> + Sized {
    /// As [`TakeCounted::Ready`].
    type Ready: Prepared;
    /// As [`TakeCounted::take_counted`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn take(
        native: <Self as Shaped<'static, M>>::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Shape<M, Native: Fillable> + TakeCounted<M, Native = <T as Shape<M>>::Native>>
    TakenCountedField<M, X> for T
{
    type Ready = <T as TakeCounted<M>>::Ready;
    #[inline(always)]
    unsafe fn take(
        native: <Self as Shaped<'static, M>>::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as TakeCounted<M>>::take_counted(native, ready, length) }
    }
}

/// A field that native code changes, with its length.
///
/// # Safety
/// As for [`TakeChangedCounted`].
pub unsafe trait ChangedCountedField<M, X>: TakenCountedField<M, X> {
    /// As [`TakeChangedCounted::take_changed_counted`].
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
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Shape<M, Native: Fillable> + TakeChangedCounted<M, Native = <T as Shape<M>>::Native>>
    ChangedCountedField<M, X> for T
{
    #[inline(always)]
    unsafe fn take_changed(
        before: <Self as Shaped<'static, M>>::Native,
        native: <Self as Shaped<'static, M>>::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as TakeChangedCounted<M>>::take_changed_counted(before, native, ready, length) }
    }
}

/// A field that a function borrows that native code calls, up to a length.
///
/// # Safety
/// As for [`BorrowCounted`].
pub unsafe trait BorrowedCountedField<'c, M, X>: for<'x> Shaped<'x, M, Native: Fillable> + Sized {
    /// As [`BorrowCounted::borrow_counted`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn borrow(
        native: <Self as Shaped<'static, M>>::Native,
        length: usize,
        call: &'c Call<'_>,
    ) -> Result<Self, Error>;
}

// SAFETY: the value's own promise.
unsafe impl<'c, M, X, T: BorrowCounted<'c, M>> BorrowedCountedField<'c, M, X> for T {
    #[inline(always)]
    unsafe fn borrow(
        native: <Self as Shaped<'static, M>>::Native,
        length: usize,
        call: &'c Call<'_>,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::borrow_counted(native, length, call) }
    }
}
