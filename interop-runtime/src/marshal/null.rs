//! `#[value(null)]`: the null that a declaration gives in the caller's place; and what stands for `None` where native code has a value.

use std::ptr;

use crate::marshal::abi::Abi;
use crate::marshal::native_pointer::{Pointer, PointerMut};

/// A type that has a null: a raw pointer, or an `Option`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is never null, so `#[value(null)]` has none to pass",
    label = "write the value itself, `#[value(0)]`, or the type that may be null",
    note = "raw pointers are null, and `Option`: of a reference, `NonNull`, a string or a function pointer"
)]
pub trait HasNull {
    /// The null.
    fn null() -> Self;
}

impl<T> HasNull for *const T {
    #[inline(always)]
    fn null() -> Self {
        std::ptr::null()
    }
}

impl<T> HasNull for *mut T {
    #[inline(always)]
    fn null() -> Self {
        std::ptr::null_mut()
    }
}

/// Of whatever: an `Option` that does not cross is refused where it crosses.
impl<T> HasNull for Option<T> {
    #[inline(always)]
    fn null() -> Self {
        None
    }
}

/// A native type of which one value stands for none: null, or the number that no handle has.
#[diagnostic::on_unimplemented(
    message = "no native `{Self}` stands for `None`",
    label = "write the type without `Option`",
    note = "`Option` goes around what crosses as a pointer or as a handle"
)]
pub(crate) trait Absent: Abi {
    /// That value.
    const ABSENT: Self;
}

impl<T: Abi> Absent for Pointer<T> {
    const ABSENT: Self = Self(ptr::null());
}
impl<T: Abi> Absent for PointerMut<T> {
    const ABSENT: Self = Self(ptr::null_mut());
}
impl<T> Absent for *const T
where
    Self: Abi,
{
    const ABSENT: Self = ptr::null();
}
impl<T> Absent for *mut T
where
    Self: Abi,
{
    const ABSENT: Self = ptr::null_mut();
}
