//! What a function that native code calls does with values. Of one value: the four ways again, each in a trait of what generated
//! code asks for.
//!
//! The signature of such a function must name its native types. It assumes that there are any ([`Shaped`]), so that of a type that
//! has none rustc speaks once, behind the signature, in the words of the way that is missing.

use std::mem::{ManuallyDrop, transmute_copy};

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::give::Give;

pub use core::convert::Infallible;
pub use core::ptr::null_mut;

pub use crate::marshal::borrow::{BorrowCounted, passed_at};
pub use crate::marshal::buffer::native_buffer::{Fit, GiveBuffer};
pub use crate::marshal::callback::lent::{Callback, Calls, LentClosure};
pub use crate::marshal::give::Given;
pub use crate::marshal::memory::allocate::Allocate;
pub use crate::marshal::shape::Shaped;
pub use crate::outcome::enter::{Stopped, enter, no_value};
pub use crate::outcome::reversed::{
    IntoStatus, error_of, fail_with_code, fail_with_errno, fail_with_last_error, fail_with_status, no_failure,
};
pub use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Null, Zero};

/// A native value as one of the same type, which generated code has by two names.
///
/// # Safety
/// They are one type.
#[inline(always)]
pub unsafe fn as_it_is<N: Copy, O: Copy>(native: N) -> O {
    const { assert!(size_of::<N>() == size_of::<O>() && align_of::<N>() == align_of::<O>()) }
    // SAFETY: the caller's promise.
    unsafe { transmute_copy(&native) }
}

/// An argument.
pub trait BorrowedFromNative<'c, M>: Sized {
    /// What native code passes.
    type Native: Abi;
    /// What the function gets.
    ///
    /// # Safety
    /// As for [`Borrow::borrow`].
    ///
    /// # Errors
    /// As there.
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error>;
    /// The same of an `#[in_out]`, to which native code passes a pointer.
    ///
    /// # Safety
    /// As for [`passed_at`] and [`Borrow::borrow`].
    ///
    /// # Errors
    /// As there.
    unsafe fn borrow_at(place: *const Self::Native, call: &'c Call<'_>) -> Result<Self, Error>;
}

impl<'c, M, T: Borrow<'c, M>> BorrowedFromNative<'c, M> for T {
    type Native = T::Native;
    #[inline(always)]
    unsafe fn borrow(native: T::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as Borrow<'c, M>>::borrow(native, call) }
    }
    #[inline(always)]
    unsafe fn borrow_at(place: *const T::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T as Borrow<'c, M>>::borrow(passed_at(place)?, call) }
    }
}

/// An argument with a length.
pub trait CountedFromNative<'c, M>: Sized {
    /// What native code passes.
    type Native: Abi;
    /// What the function gets.
    ///
    /// # Safety
    /// As for [`BorrowCounted::borrow_counted`].
    ///
    /// # Errors
    /// As there.
    unsafe fn borrow(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error>;
}

impl<'c, M, T: BorrowCounted<'c, M>> CountedFromNative<'c, M> for T {
    type Native = T::Native;
    #[inline(always)]
    unsafe fn borrow(native: T::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::borrow_counted(native, length, call) }
    }
}

/// A result.
pub trait GivenToNative<M> {
    /// What native code gets.
    type Native: Abi;
    /// Gives it to native code, which finds it at `place`; at null where the function returns it.
    ///
    /// # Errors
    /// As for [`Give::give`].
    fn give(self, place: *mut Self::Native) -> Result<GivenNative<Self::Native>, Error>;
}

impl<M, T: Give<M>> GivenToNative<M> for T {
    type Native = T::Native;
    #[inline(always)]
    fn give(self, place: *mut T::Native) -> Result<GivenNative<T::Native>, Error> {
        Ok(GivenNative { native: <T as Give<M>>::give(self)?, place, take_back: T::take_back })
    }
}

/// What was given and is not yet native code's, as [`Given`](crate::marshal::give::Given) is; it does not say whose it was.
pub struct GivenNative<N: Copy> {
    native: N,
    place: *mut N,
    take_back: unsafe fn(N),
}

impl<N: Copy> Drop for GivenNative<N> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: given, and not seen.
        unsafe { (self.take_back)(self.native) }
    }
}

/// Native code's from now on: what the function returns.
#[inline(always)]
pub fn returned<N: Copy>(given: GivenNative<N>) -> N {
    ManuallyDrop::new(given).native
}

/// Native code's from now on: what it finds in an `out` parameter. Native code that passes null does not want it, and it is taken
/// back.
///
/// # Safety
/// The place is null, or valid to write a native value to. (It need not be aligned.)
#[inline(always)]
pub unsafe fn write<N: Copy>(given: GivenNative<N>) {
    let place = given.place;
    if !place.is_null() {
        // SAFETY: the caller's promise.
        unsafe { place.write_unaligned(returned(given)) }
    }
}

/// The status of an error type.
pub trait GivesStatus {
    /// Its native type.
    type Native;
    /// What native code gets for a success.
    const SUCCESS: Self::Native;
    /// What native code gets for this error.
    fn fail(self) -> Self::Native;
}

impl<E: IntoStatus> GivesStatus for E {
    type Native = E::Status;
    const SUCCESS: E::Status = E::SUCCESS;
    #[inline(always)]
    fn fail(self) -> E::Status {
        fail_with_status(self)
    }
}
