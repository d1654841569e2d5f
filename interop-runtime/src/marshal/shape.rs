//! The one native type of a type under a policy, whichever way a value goes.
//!
//! A refusal has no shape: where a type cannot cross, [`describe`](crate::marshal::describe) has an answer all the same.

use std::mem::MaybeUninit;

use crate::marshal::abi::Abi;
use crate::marshal::native_pointer::{Pointer, PointerMut};

/// The native type of `Self` under the policy `M`: one, whether Rust lends or gives it, borrows or takes it. The metadata asks
/// nothing else. (.NET: the type that `MarshalAs` names.)
///
/// The policy of a type that is marshaled by hand ([`ByHand`](super::with::ByHand)) is the user's own marshaler:
///
/// ```
/// # use interop_runtime as interop;
/// use interop::marshal::Shape;
/// use std::time::Duration;
///
/// /// With this marshaler a duration is a `uint32_t` of milliseconds.
/// pub enum Millis {}
///
/// impl Shape<Millis> for Duration {
///     type Native = u32;
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no native form here",
    label = "no native type stands for a `{Self}`",
    note = "fields are numbers, raw pointers and function pointers, `bool` and `char` with a width, strings, vectors and slices with `#[len_of(…)]`, arrays, and types of yours with `#[derive(interop::Marshal)]` or `#[derive(interop::Blittable)]`",
    note = "a type that crosses as another one has a conversion of yours: `#[marshal(with = M)]`"
)]
pub trait Shape<M> {
    /// The native type.
    type Native: Abi;
}

/// What a native pointer to a `Self` points to under the policy `M`: one unit of a `str`, an element of a slice. It is apart
/// from [`Shape`] because some references cross as something else than a pointer to what they refer to: `&NativeBox` as the
/// pointer that it holds, `&OwnedFd` as the number.
#[diagnostic::on_unimplemented(
    message = "a reference to `{Self}` has no native form here",
    label = "no native type stands for a `{Self}` behind a pointer"
)]
pub trait ShapeBehind<M> {
    /// What is pointed to.
    type Native: Abi;
}

/// A type that has a native one, said for a lifetime that means nothing: rustc does not look whether a `where` clause is true
/// that has one of its own.
pub trait Shaped<'c, M> {
    /// The native type.
    type Native: Abi;
}

impl<M, T: Shape<M>> Shaped<'_, M> for T {
    type Native = T::Native;
}

impl<M, T: ShapeBehind<M> + ?Sized> Shape<M> for &T {
    type Native = Pointer<T::Native>;
}

impl<M, T: ShapeBehind<M> + ?Sized> Shape<M> for &mut T {
    type Native = PointerMut<T::Native>;
}

/// Absence is one of the native values.
impl<M, T: Shape<M>> Shape<M> for Option<T> {
    type Native = T::Native;
}

impl<M, T: Shape<M>> Shape<M> for MaybeUninit<T> {
    type Native = T::Native;
}

impl<M, T: Shape<M>> ShapeBehind<M> for MaybeUninit<T> {
    type Native = T::Native;
}

/// What stands in a `Vec` that native code fills, or that Rust makes of what native code keeps.
pub trait InVec<M> {
    /// The pointer to the first native element.
    type Array: Abi;
}
/// A type that has the same native type under every policy, by value and behind a pointer. Derived code invokes it, too.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_shape {
    ($([$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty $(, where [$($clause:tt)*])?: $native:ty;)*) => {$(
        impl<$($lifetime,)* __InteropPolicy, $($generic)*> $crate::private::Shape<__InteropPolicy> for $type $(where $($clause)*)? {
            type Native = $native;
        }
        impl<$($lifetime,)* __InteropPolicy, $($generic)*> $crate::private::ShapeBehind<__InteropPolicy> for $type $(where $($clause)*)? {
            type Native = $native;
        }
        impl<$($lifetime,)* __InteropPolicy, $($generic)*> $crate::private::InVec<__InteropPolicy> for $type $(where $($clause)*)? {
            type Array = $crate::private::PointerMut<$native>;
        }
    )*};
}
pub use __interop_shape as shape;
