//! Structures and arrays that native code keeps or fills: `&'a T` and `&'a [T; N]` on their way back, `#[out] x: [T; N]`.

use std::ptr::NonNull;

use super::abi::{Abi, Field, Fillable};
use super::array::FilledByNative;
use super::counted::aligned;
use super::output::{Lift, LiftRef};
use super::policy::{Auto, Optional, Stored};
use super::shape::Shape;
use crate::Error;
use crate::metadata::NativeType;

/// What native code keeps, read where it is.
///
/// # Safety
/// `native` points to a value that lives, unchanged, for `'a`.
///
/// # Errors
/// The pointer is not aligned.
#[inline(always)]
pub unsafe fn borrow_value<'a, T: Fillable>(native: NonNull<T>) -> Result<&'a T, Error> {
    aligned(native)?;
    // SAFETY: aligned, any bits are a value, and the rest is the caller's promise.
    Ok(unsafe { native.as_ref() })
}

/// C's pointer to the first of so many elements.
macro_rules! borrowed_array {
    ($($policy:ty),*) => {$(
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        unsafe impl<S, P, T: FilledByNative, const N: usize> LiftRef<$policy> for [T; N] {
            type Native = T;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<T>) -> Result<&'a [T; N], Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_value(native.cast()) }
            }
        }
    )*};
}
borrowed_array!(Auto<S, P>, Optional<Auto<S, P>>);

/// An array as native code fills it, through a pointer to its first element.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Filled<T, const N: usize>(pub(super) [T; N]);

/// What an array may hold that native code fills.
#[diagnostic::on_unimplemented(
    message = "native code must not fill an array of `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "for truth values and enumerations take an array of the integer that the header has, and convert: `u8` for C's `_Bool`; to a structure of yours of which every bit pattern is a value add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`",
    note = "for strings take their pointers, `[*const c_char; N]`, and read each with `CStr::from_ptr`"
)]
pub trait FilledElement: Field + Fillable {}

#[diagnostic::do_not_recommend]
impl<T: Field + Fillable> FilledElement for T {}

// SAFETY: only ever behind a pointer, which is that to the first element.
unsafe impl<T: Field + Copy, const N: usize> Abi for Filled<T, N> {
    type Raw = [T; N];
    const NATIVE: NativeType = T::NATIVE;
    #[inline(always)]
    fn raw(self) -> [T; N] {
        self.0
    }
}
// SAFETY: any bits are a value if those of an element are.
unsafe impl<T: Fillable, const N: usize> Fillable for Filled<T, N> {}

impl<S, T: FilledElement, const N: usize> Shape<Auto<S, Stored>> for [T; N] {
    type Native = Filled<T, N>;
}

// SAFETY: native code fills the storage, and any bits are a value.
unsafe impl<S, T: FilledElement, const N: usize> Lift<Auto<S, Stored>> for [T; N] {
    type Native = Filled<T, N>;
    #[inline(always)]
    unsafe fn lift(native: Filled<T, N>) -> Result<Self, Error> {
        Ok(native.0)
    }
}

/// [`LiftRef`] for a type that native code may fill.
macro_rules! borrowed {
    ([$($generic:tt)*] $type:ty, $policy:ty) => {
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        unsafe impl<$($generic)*> $crate::marshal::output::LiftRef<$policy> for $type {
            type Native = Self;
            #[inline(always)]
            unsafe fn borrow<'a>(native: std::ptr::NonNull<Self>) -> Result<&'a Self, $crate::Error> {
                // SAFETY: the caller's promise.
                unsafe { $crate::marshal::structure::borrow_value(native) }
            }
        }
    };
}
pub(crate) use borrowed;
