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

/// What a type that crosses as it is has on its way in. The derive invokes it, too, so that each body is written once: the
/// lifetimes of the type, other generic parameters, the type, what is asked of it, and its [`Width`] if an integer of 128 bits
/// may be in it, which does not cross by value.
///
/// First stands the promise that all of that is so, which is `unsafe` to give: safe code cannot invoke it.
///
/// [`Width`]: crate::marshal::refused::wide_inside::Width
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_blittable {
    // `#[derive(Blittable)]`, which has seen a fixed representation, and implements `Field`, whose fields are native types.
    ($promise:expr => derived [$($lifetime:lifetime)*] $type:ty, where [$($clause:tt)*], width [$($width:ty)?]) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: as for `Field`.
        #[automatically_derived]
        unsafe impl<$($lifetime),*> $crate::private::Abi for $type where $($clause)* {
            type Raw = Self;
            const NATIVE: $crate::private::metadata::NativeType = <Self as $crate::private::Field>::NATIVE;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
        }
        // SAFETY: as for `Abi`.
        #[automatically_derived]
        unsafe impl<$($lifetime),*> $crate::private::Blittable for $type where $($clause)* {}
        // SAFETY: as for `Abi`.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropReason> $crate::private::ToNative<__InteropReason> for $type
        where
            $($clause)*
            $($width: $crate::private::CrossesAt<__InteropReason>,)?
        {
        }
        $crate::private::blittable! { $promise => passed [$($lifetime)*] [] $type, where [$($clause)*], width [$($width)?] }
        $crate::private::blittable! { $promise => read [$($lifetime)*] [] $type, where [$($clause)*] }
        $crate::private::give_as_is! { $promise => [$($lifetime)*] [] $type, where [$($clause)*]; }
    };
    // By value.
    ($promise:expr => passed [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty, where [$($clause:tt)*], width [$($width:ty)?]) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: the native type itself by value: nothing points anywhere.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::Argument<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
            $($width: $crate::private::CrossesAt<__InteropStrings>,)?
        {
            type Native = Self;
            type WriteBack = ();
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn pass(
                self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self, ()), $crate::private::Error> {
                $crate::private::Ok((self, ()))
            }
        }
    };
    // Behind a pointer.
    ($promise:expr => read [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty, where [$($clause:tt)*]) => {
        const _: $crate::private::Promised = $promise;
        $crate::private::shape! { [$($lifetime)*] [$($generic)*] $type, where [$($clause)*]: $type; }
        // SAFETY: the value itself.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::Lend<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            #[inline(always)]
            fn lend(&self, _: &$crate::private::Call<'_>) -> $crate::private::Result<Self, $crate::private::Error> {
                $crate::private::Ok(*self)
            }
            #[inline(always)]
            fn lend_all(
                items: &[Self],
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self, $crate::private::Error> {
                $crate::private::Ok(items.as_ptr())
            }
        }
        // SAFETY: the reference is a pointer to the native type.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::LendRef<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend(&self, _: &$crate::private::Call<'_>) -> $crate::private::Result<*const Self, $crate::private::Error> {
                $crate::private::Ok(self)
            }
        }
        // SAFETY: the slice is a C array of the native type.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::Element<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend_slice(
                items: &[Self],
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self, $crate::private::Error> {
                <Self as $crate::private::Lend<$crate::private::ByType<__InteropStrings, __InteropPlace>>>::lend_all(items, call)
            }
        }
    };
}
pub use __interop_blittable as blittable;

/// What a type that crosses as it is, and of which any bits are a value, has where native code writes. As for [`blittable`].
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_fillable {
    // `#[derive(Fillable)]`. That native code may fill each field is asserted by those that are listed.
    //
    // What `#[derive(Blittable)]` implements and a trait here needs is a bound with generic parameters: rustc does not decide it at
    // the implementation, so that where the other derive is missing, the clause `Blittable` alone is reported.
    ($promise:expr => derived [$($lifetime:lifetime)*] $type:ty, where [$($clause:tt)*], width [$($width:ty)?], fields [$($field:expr),*]) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: so is every field, which `take` asserts.
        #[automatically_derived]
        unsafe impl<$($lifetime),*> $crate::private::Fillable for $type where $($clause)* {}
        // SAFETY: as above.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropReason> $crate::private::FromNative<__InteropReason> for $type
        where
            $($clause)*
            $($width: $crate::private::CrossesAt<__InteropReason>,)?
            $type: $crate::private::Shape<
                $crate::private::ByType<__InteropReason, __InteropReason>,
                Native = $type,
            >,
            <$type as $crate::private::Shape<
                $crate::private::ByType<__InteropReason, __InteropReason>,
            >>::Native: $crate::private::InSignature,
        {
        }
        $crate::private::fillable! {
            $promise => taken [$($lifetime)*] [] $type, where [$($clause)*], width [$($width)?], fields [$($field),*]
        }
        $crate::private::fillable! {
            $promise => written [$($lifetime)*] [] $type,
            where [
                $($clause)*
                $type: $crate::private::Lend<$crate::private::ByType<__InteropStrings, __InteropPlace>, Native = $type>,
            ]
        }
        $crate::private::borrow_as_is! { $promise => [$($lifetime)*] [] $type, where [$($clause)*]; }
    };
    // By value.
    (
        $promise:expr => taken [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty,
        where [$($clause:tt)*], width [$($width:ty)?], fields [$($field:expr),*]
    ) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: any bits are a value.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::Take<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
            $($width: $crate::private::CrossesAt<__InteropPlace>,)?
        {
            type Native = Self;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self, _: ()) -> $crate::private::Result<Self, $crate::private::Error> {
                $(let _ = $field;)*
                $crate::private::Ok(native)
            }
        }
        // SAFETY: it stays what it is.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::TakeChanged<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
            $($width: $crate::private::CrossesAt<__InteropPlace>,)?
        {
        }
        // SAFETY: as for `Take`; the type has no value for absence, so it is always present.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::TakeNullable<
                $crate::private::Optional<$crate::private::ByType<__InteropStrings, __InteropPlace>>
            > for $type
        where
            $($clause)*
        {
            type Native = Self;
            type Ready = ();
            #[inline(always)]
            unsafe fn take_option(
                native: Self,
                _: (),
            ) -> $crate::private::Result<$crate::private::Option<Self>, $crate::private::Error> {
                $crate::private::Ok($crate::private::Some(native))
            }
        }
        // SAFETY: the promises of both ways.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::InOut<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type WriteBack = ();
            #[inline(always)]
            fn pass_in_out(
                self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self, ()), $crate::private::Error> {
                $crate::private::Ok((self, ()))
            }
            #[inline(always)]
            unsafe fn take_in_out(native: Self) -> $crate::private::Result<Self, $crate::private::Error> {
                $crate::private::Ok(native)
            }
        }
    };
    // Behind a pointer.
    ($promise:expr => written [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty, where [$($clause:tt)*]) => {
        const _: $crate::private::Promised = $promise;
        $crate::private::in_array! {
            $promise => [$($lifetime)*] [$($generic)*] $type, where [$($clause)*]: Self,
            native => $crate::private::Ok(native)
        }
        // SAFETY: the value itself, and any bits are one.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::LendMut<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Lent<'__interop> = &'__interop mut Self where Self: '__interop;
            #[inline(always)]
            fn lend_mut<'__interop>(
                &'__interop mut self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self, Self::Lent<'__interop>), $crate::private::Error> {
                $crate::private::Ok((*self, self))
            }
            #[inline(always)]
            unsafe fn after(
                lent: Self::Lent<'_>,
                native: Self,
            ) -> $crate::private::Result<(), $crate::private::Error> {
                *lent = native;
                $crate::private::Ok(())
            }
        }
        // SAFETY: the reference is a pointer to the native type, and any bits are a value.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::LendRefMut<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type WriteBack<'__interop> = () where Self: '__interop;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend_mut<'__interop>(
                &'__interop mut self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(*mut Self, Self::WriteBack<'__interop>), $crate::private::Error> {
                $crate::private::Ok((self, ()))
            }
        }
        // SAFETY: the slice is a C array of the native type, and any bits are a value.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::ElementMut<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type WriteBack<'__interop> = () where Self: '__interop;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend_slice_mut<'__interop>(
                items: &'__interop mut [Self],
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(*mut Self, Self::WriteBack<'__interop>), $crate::private::Error> {
                $crate::private::Ok((items.as_mut_ptr(), ()))
            }
        }
        // SAFETY: as above.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::BufferElement<$crate::private::ByType<__InteropStrings, __InteropPlace>> for $type
        where
            $($clause)*
        {
            type Native = Self;
            type Filled<'__interop> = $crate::private::usize where Self: '__interop;
            #[inline(always)]
            unsafe fn filled(_: &mut [Self], length: $crate::private::usize) -> $crate::private::usize {
                length
            }
        }
        $crate::private::fillable! {
            $promise => @borrowed [$($lifetime)*] [$($generic)*] $type, where [$($clause)*],
            $crate::private::ByType<__InteropStrings, __InteropPlace>
        }
        $crate::private::fillable! {
            $promise => @borrowed [$($lifetime)*] [$($generic)*] $type, where [$($clause)*],
            $crate::private::Optional<$crate::private::ByType<__InteropStrings, __InteropPlace>>
        }
    };
    // Where native code keeps it.
    (
        $promise:expr => @borrowed [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty, where [$($clause:tt)*], $policy:ty
    ) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::TakeRef<$policy> for $type
        where
            $($clause)*
        {
            type Native = Self;
            #[inline(always)]
            unsafe fn borrow<'__interop>(
                native: $crate::private::NonNull<Self>,
            ) -> $crate::private::Result<&'__interop Self, $crate::private::Error> {
                // SAFETY: the caller's promise.
                unsafe { $crate::private::borrow_value(native) }
            }
        }
    };
}
pub use __interop_fillable as fillable;

/// What native code reads and writes behind a pointer.
macro_rules! in_memory {
    ([$($generic:tt)*] $type:ty) => {
        $crate::marshal::family::blittable::blittable! { $crate::marshal::abi::PROMISED => read [] [$($generic)*] $type, where [] }
        $crate::marshal::family::blittable::fillable! { $crate::marshal::abi::PROMISED => written [] [$($generic)*] $type, where [] }
    };
}
pub(crate) use in_memory;

/// The family's impls for a type that crosses as it is, in every direction: scalars, raw pointers, blittable types.
macro_rules! as_itself {
    ([$($generic:tt)*] $type:ty) => {
        $crate::marshal::borrow::borrow_as_is! { $crate::marshal::abi::PROMISED => [] [$($generic)*] $type; }
        $crate::marshal::give::give_as_is! { $crate::marshal::abi::PROMISED => [] [$($generic)*] $type; }
        $crate::marshal::family::blittable::in_memory!([$($generic)*] $type);
        $crate::marshal::family::blittable::blittable! { $crate::marshal::abi::PROMISED => passed [] [$($generic)*] $type, where [], width [] }
        $crate::marshal::family::blittable::fillable! { $crate::marshal::abi::PROMISED => taken [] [$($generic)*] $type, where [], width [], fields [] }
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
