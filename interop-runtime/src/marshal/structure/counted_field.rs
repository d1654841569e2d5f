//! What a field does whose length another field carries: as [`field`](crate::marshal::structure::field) has it of the others.

use crate::Error;
use crate::marshal::abi::Fillable;
use crate::marshal::borrow::BorrowCounted;
use crate::marshal::call::Call;
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

/// A field that is lent, with its length.
///
/// # Safety
/// As for [`Lend`] and [`LengthOfField`].
pub unsafe trait LentCountedField<M, X>: for<'x> Shaped<'x, M> {
    /// As [`Lend::lend`].
    ///
    /// # Errors
    /// As there.
    fn lend(&self, call: &Call<'_>) -> Result<<Self as Shaped<'static, M>>::Native, Error>;
    /// As [`LengthOfField::length`].
    fn length(&self) -> Option<usize>;
}

// SAFETY: the value's own promise.
unsafe impl<M, X, T: Lend<M> + LengthOfField<M>> LentCountedField<M, X> for T {
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<<Self as Shaped<'static, M>>::Native, Error> {
        Lend::lend(self, call)
    }
    #[inline(always)]
    fn length(&self) -> Option<usize> {
        LengthOfField::length(self)
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
