//! Types that cross as they are, in every direction: the marker, and the impls that scalars, raw pointers and
//! `#[derive(Blittable)]` types share.

use std::ptr::NonNull;

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::memory::view::aligned;

/// A type with the layout of a C type, that crosses by value, by reference and in slices without conversion.
///
/// Implemented by `#[derive(interop::Blittable)]`, which checks every field. .NET's word: *blittable*.
///
/// # Safety
/// The type is `#[repr(C)]` or `#[repr(transparent)]`, and each of its fields is [`Abi`](Abi).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not blittable",
    label = "this type has no fixed native layout",
    note = "add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]` to it, or use a native type here"
)]
pub unsafe trait Blittable: Abi {}

/// The part of [`as_itself`] that is about what native code reads and writes behind a pointer.
macro_rules! in_memory {
    ([$($generic:tt)*] $type:ty) => {
        $crate::marshal::shape::shape! { [] [$($generic)*] $type: Self; }
        $crate::marshal::collection::items::in_array! { [] [$($generic)*] $type: Self, native => Ok(native) }
        // SAFETY: the reference is a pointer to the native type.
        unsafe impl<S, P, $($generic)*> $crate::marshal::lend::Referent<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn lend(&self, _: &$crate::marshal::call::Call<'_>) -> Result<*const Self, $crate::Error> {
                Ok(self)
            }
        }
        // SAFETY: the reference is a pointer to the native type, and any bits are a value.
        unsafe impl<S, P, $($generic)*> $crate::marshal::lend::ReferentMut<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            type Held<'a> = () where Self: 'a;
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn lend_mut(
                &mut self,
                _: &$crate::marshal::call::Call<'_>,
            ) -> Result<(*mut Self, ()), $crate::Error> {
                Ok((self, ()))
            }
        }
        // SAFETY: the slice is a C array of the native type.
        unsafe impl<S, P, $($generic)*> $crate::marshal::lend::Element<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], _: &$crate::marshal::call::Call<'_>) -> Result<*const Self, $crate::Error> {
                Ok(items.as_ptr())
            }
        }
        // SAFETY: the slice is a C array of the native type, and any bits are a value.
        unsafe impl<S, P, $($generic)*> $crate::marshal::lend::ElementMut<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            type Filled<'a> = usize where Self: 'a;
            #[inline(always)]
            unsafe fn filled(_: &mut [Self], length: usize) -> usize {
                length
            }
        }
        $crate::marshal::family::blittable::borrowed!([S, P, $($generic)*] $type, $crate::marshal::policy::Auto<S, P>);
        $crate::marshal::family::blittable::borrowed!(
            [S, P, $($generic)*] $type, $crate::marshal::policy::Optional<$crate::marshal::policy::Auto<S, P>>
        );
    };
}
pub(crate) use in_memory;

/// The family's impls for a type that crosses as it is, in every direction: scalars, raw pointers, blittable types.
macro_rules! as_itself {
    ([$($generic:tt)*] $type:ty) => {
        $crate::marshal::borrow::borrow_as_is! { [] [$($generic)*] $type; }
        $crate::marshal::give::give_as_is! { [] [$($generic)*] $type; }
        $crate::marshal::family::blittable::in_memory!([$($generic)*] $type);
        // SAFETY: the type is native; nothing points anywhere.
        unsafe impl<S, P, $($generic)*> $crate::marshal::lend::Pass<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            type Held = ();
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn pass(self, _: &$crate::marshal::call::Call<'_>) -> Result<(Self, ()), $crate::Error> {
                Ok((self, ()))
            }
        }
        // SAFETY: any bits are a value.
        unsafe impl<S, P, $($generic)*> $crate::marshal::take::Take<$crate::marshal::policy::Auto<S, P>> for $type {
            type Native = Self;
            crate::marshal::take::at_once! {}
            #[inline(always)]
            unsafe fn take(native: Self, _: ()) -> Result<Self, $crate::Error> {
                Ok(native)
            }
        }
        $crate::marshal::replace::in_out!([S, P, $($generic)*] $type, $crate::marshal::policy::Auto<S, P>);
        // SAFETY: as for `Take`; the type has no value for absence, so it is always present.
        unsafe impl<S, P, $($generic)*>
            $crate::marshal::take::TakeNullable<$crate::marshal::policy::Optional<$crate::marshal::policy::Auto<S, P>>> for $type
        {
            type Native = Self;
            crate::marshal::take::at_once! {}
            #[inline(always)]
            unsafe fn take_option(native: Self, _: ()) -> Result<Option<Self>, $crate::Error> {
                Ok(Some(native))
            }
        }
    };
}
pub(crate) use as_itself;

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

/// [`TakeRef`] for a type that native code may fill.
macro_rules! borrowed {
    ([$($generic:tt)*] $type:ty, $policy:ty) => {
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        unsafe impl<$($generic)*> $crate::marshal::take::TakeRef<$policy> for $type {
            type Native = Self;
            #[inline(always)]
            unsafe fn borrow<'a>(native: std::ptr::NonNull<Self>) -> Result<&'a Self, $crate::Error> {
                // SAFETY: the caller's promise.
                unsafe { $crate::marshal::family::blittable::borrow_value(native) }
            }
        }
    };
}
pub(crate) use borrowed;
