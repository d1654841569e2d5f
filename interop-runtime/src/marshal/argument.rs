//! Where a value that is lent stands in a declaration: a parameter, behind `&` or `&mut`, in an `Option`, in a slice; and what must
//! happen after the call.
//!
//! Each place has a trait of its own, which says what a type that cannot stand there is told. [`Lend`] and [`LendMut`](super::lend::LendMut)
//! make the values; macros write the impls of the places for the types that have them.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::call::Call;
use crate::marshal::lend::Lend;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::refused::native::Refused;
use crate::marshal::seen::{Itself, Keeps, KeepsItems, Lends, LendsItems, Lent, LivesFor};
use crate::marshal::shape::ShapeBehind;

/// A type that a declared parameter may have: crosses to native code under the policy `M`.
///
/// # Safety
/// The native value that `pass` makes stays valid until the memory of the call is dropped and the `WriteBack` is consumed, for
/// whatever native code of that signature does with it during the call.
///
/// `Sees` has [`Itself`](Itself) only where native code gets the Rust value itself, or a pointer to it: what
/// native code returns may be borrowed from there for as long as the type says.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be passed to native code like this",
    label = "no way to pass a `{Self}`",
    note = "if `{Self}` is a structure or an enumeration of yours, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]` to it; if it has these, leave `#[marshal(…)]` out",
    note = "by value go scalars, pointers, `Option<NonNull<T>>`, `extern \"C\"` function pointers and `#[derive(interop::Blittable)]` types; `bool` and `char` need a width (`#[marshal(bool32)]`)",
    note = "by reference go those types, slices of them, `str` and `CStr`"
)]
pub unsafe trait Argument<M> {
    /// The native parameter's type.
    type Native: Abi;
    /// What must happen after the call.
    type WriteBack: WriteBack;
    /// What native code sees of the value: itself, or a copy.
    type Sees;
    /// Makes the native value.
    ///
    /// # Errors
    /// The value cannot cross.
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, Self::WriteBack), Error>
    where
        Self: Sized;

    /// Checks that no lifetime of a parameter is longer than that of the copy. Generated code calls it with a borrow of a local
    /// variable, and with types whose lifetimes are inferred where they can be. (It is a method of this trait so that a type
    /// that does not exist is reported once: rustc has other advice for what stands among generic arguments.)
    #[doc(hidden)]
    #[inline(always)]
    fn lives_for<'copy>(_: &'copy ())
    where
        Self::Sees: LivesFor<'copy>,
    {
    }
}

/// What has no size is never passed, which rustc says; this implementation is there for it to say nothing more.
macro_rules! without_size {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: there is no such value.
        unsafe impl<M, $($generic)*> Argument<M> for $type {
            type Native = Refused;
            type WriteBack = ();
            type Sees = Itself;
        }
    )*};
}
without_size! {
    [] str;
    [T] [T];
    [] std::ffi::CStr;
    [] std::ffi::OsStr;
    [] std::path::Path;
    [] crate::U16CStr;
    [] crate::U32CStr;
}

/// A native value, and what must happen after the call.
pub type Passed<N, H> = Result<(N, H), Error>;

/// What must happen after the call: writing back what native code changed.
pub trait WriteBack {
    /// Called once native code has returned, whether it succeeded or failed.
    ///
    /// # Safety
    /// The call that the value was lent from is still there.
    ///
    /// # Errors
    /// What native code wrote is no value of the lent type.
    unsafe fn after(self) -> Result<(), Error>;
}

/// What is as good for a second call as for the first, as a buffer that grows may need one.
#[diagnostic::on_unimplemented(
    message = "the first call gives this away, and a buffer that grows may need a second one",
    label = "gone after the first call",
    note = "lend it: write `BorrowedFd<'_>` or `&OwnedFd` (on Windows `BorrowedHandle<'_>`, `BorrowedSocket<'_>`), or give the buffer a `capacity` without `grow`"
)]
pub(crate) trait Repeats {}

impl Repeats for () {}
impl<H: Repeats> Repeats for Option<H> {}

/// That a call may be made again with the same native value, as generated code asks.
#[inline(always)]
pub fn repeats<H: Repeats>(_: &H) {}

impl WriteBack for () {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        Ok(())
    }
}

impl<H: WriteBack> WriteBack for Option<H> {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: the caller's promise.
        self.map_or(Ok(()), |held| unsafe { held.after() })
    }
}

/// A type that crosses as it is, and is so recognised by name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no scalar, although it has a scalar's name",
    label = "rename this type, or give it an alias"
)]
pub trait Scalar: Abi + Fillable {
    /// The way in of a parameter whose type is a scalar's name: same meaning as [`Argument::pass`], cheaper to compile.
    #[inline(always)]
    #[must_use]
    fn scalar(self) -> Self {
        self
    }
}

/// What may stand behind a `&`.
///
/// # Safety
/// As for [`Argument`]; native code may read through the pointer, and never writes. `Sees` is what stands behind the pointer.
#[diagnostic::on_unimplemented(
    message = "a reference to `{Self}` cannot be passed to native code",
    label = "nothing says that `{Self}` has the layout of a C type",
    note = "if `{Self}` is a structure, or an enumeration with variants, of yours, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]` to it",
    note = "what only the library knows, such as a C structure without fields or an `enum` without variants, is declared in the block instead: `type {Self};`",
    note = "a `#[repr(C)]` union crosses as a raw pointer: write `*const {Self}`, or `*mut {Self}`"
)]
pub unsafe trait LendRef<M> {
    /// What the native pointer points to.
    type Native: Abi;
    /// What native code sees there: the value itself, or a copy.
    type Sees;
    /// Makes the native pointer.
    ///
    /// # Errors
    /// The value cannot cross.
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error>;
}

// SAFETY: the promise of what stands behind the reference; the borrow outlives the call.
unsafe impl<'a, M, T: LendRef<M> + ?Sized> Argument<M> for &'a T {
    type Native = Pointer<T::Native>;
    type WriteBack = ();
    type Sees = Lent<'a, T::Sees>;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, ()), Error> {
        Ok((Pointer(self.lend(call)?), ()))
    }
}

// SAFETY: the promise of what stands behind the reference.
unsafe impl<M, T> Lend<M> for &T
where
    T: ShapeBehind<M> + LendRef<M, Native = <T as ShapeBehind<M>>::Native> + ?Sized,
{
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
        Ok(Pointer(LendRef::lend(*self, call)?))
    }
}

/// What may stand behind a `&mut`: native code may write it, so every bit pattern must be a value or be checked.
///
/// # Safety
/// As for [`Argument`]; native code may read and write through the pointer. `Sees` is what stands behind the pointer.
#[diagnostic::on_unimplemented(
    message = "a `&mut {Self}` cannot be lent to native code",
    label = "native code could write a value that is no `{Self}`",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it, and `#[derive(Clone, Copy, interop::Blittable)]` alone if it is an enumeration",
    note = "a `#[repr(C)]` union, and a structure that only the library knows, crosses as a raw pointer: write `*mut {Self}`"
)]
pub unsafe trait LendRefMut<M> {
    /// What the native pointer points to.
    type Native: Abi;
    /// What writes back.
    type WriteBack<'a>: WriteBack
    where
        Self: 'a;
    /// What native code sees behind the pointer: the value itself, or a copy that is written back.
    type Sees;
    /// Makes the native pointer.
    ///
    /// # Errors
    /// The value cannot cross.
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(*mut Self::Native, Self::WriteBack<'a>), Error>;
}

// SAFETY: the promise of what stands behind the reference; the exclusive borrow outlives the call.
unsafe impl<'a, M, T: LendRefMut<M> + ?Sized> Argument<M> for &'a mut T {
    type Native = PointerMut<T::Native>;
    type WriteBack = T::WriteBack<'a>;
    type Sees = Lent<'a, T::Sees>;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, Self::WriteBack), Error> {
        let (pointer, held) = self.lend_mut(call)?;
        Ok((PointerMut(pointer), held))
    }
}

/// A type whose native form has a value for absence, so that `Option` of it can be passed.
///
/// A trait of its own because a crate cannot implement [`Argument`] for `Option` of its own type.
///
/// # Safety
/// As for [`Argument`]: native code takes `NULL` for absence, and does not follow it.
#[diagnostic::on_unimplemented(
    message = "an `Option<{Self}>` has no native form",
    label = "no native value stands for `None`: write `{Self}`, or `Option<&{Self}>` where native code takes a pointer to one",
    note = "`Option` goes around references, `NonNull` and function pointers, which can be null"
)]
pub(crate) unsafe trait LendNullable<M>: Argument<M> {
    /// What stands for `None`.
    const NULL: Self::Native;
}

// SAFETY: null.
unsafe impl<M, T: LendRef<M> + ?Sized> LendNullable<M> for &T {
    const NULL: Self::Native = Pointer(std::ptr::null());
}

// SAFETY: null.
unsafe impl<M, T: LendRefMut<M> + ?Sized> LendNullable<M> for &mut T {
    const NULL: Self::Native = PointerMut(std::ptr::null_mut());
}

// SAFETY: the value's promise, or the null that the type names.
unsafe impl<M, T: LendNullable<M>> Argument<M> for Option<T> {
    type Native = T::Native;
    type WriteBack = Option<T::WriteBack>;
    type Sees = T::Sees;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, Self::WriteBack), Error> {
        match self {
            Some(value) => {
                let (native, held) = value.pass(call)?;
                Ok((native, Some(held)))
            }
            None => Ok((T::NULL, None)),
        }
    }
}

/// Generated code implements it for a local type, with the types that are returned and borrowed from as `T`. In the header of
/// an implementation rustc accepts no hidden lifetime, so the macro has seen every lifetime of these types.
pub trait LifetimesWritten<T> {}

/// What a slice may hold.
///
/// # Safety
/// As for [`LendRef`], for `items.len()` consecutive natives; `Sees` is what native code sees of all of them.
#[diagnostic::on_unimplemented(
    message = "a slice of `{Self}` cannot be passed to native code",
    label = "`{Self}` has no native layout",
    note = "if `{Self}` is a structure or an enumeration of yours, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]` to it"
)]
pub unsafe trait Element<M>: Sized {
    /// One native element.
    type Native: Abi;
    /// What native code sees of the slice: itself, or a copy.
    type Sees;
    /// Makes the pointer to the first native element.
    ///
    /// # Errors
    /// An element cannot cross.
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error>;
}

/// What a `&mut` slice may hold: what native code may fill, which crosses without copying, and what is converted, which is checked
/// when native code has returned.
///
/// # Safety
/// As for [`LendRefMut`], for `items.len()` consecutive natives; `Sees` is what native code sees of all of them.
#[diagnostic::on_unimplemented(
    message = "native code must not fill a slice of `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it; otherwise pass a slice of its integer type"
)]
pub unsafe trait ElementMut<M>: Sized {
    /// One native element.
    type Native: Abi;
    /// What writes back.
    type WriteBack<'a>: WriteBack
    where
        Self: 'a;
    /// What native code sees of the slice: itself, or a copy that is written back.
    type Sees;
    /// Makes the pointer to the first native element.
    ///
    /// # Errors
    /// An element cannot cross.
    fn lend_slice_mut<'a>(
        items: &'a mut [Self],
        call: &Call<'_>,
    ) -> Result<(*mut Self::Native, Self::WriteBack<'a>), Error>;
}

/// What is asked of a parameter that crosses as it stands. Generated code asks: of the type, because one that does not exist
/// is reported once if it is no generic argument here and in the signature.
///
/// The bounds are on what native code sees. Where the parameter cannot cross at all, that is unknown: rustc then reports the
/// parameter, and not this as well.
pub trait InPlace<M>: Sized {
    /// What is returned may be borrowed from it.
    fn lent()
    where
        Self: Argument<M, Sees: Lends<Self>>,
    {
    }
    /// It says `'static`.
    fn kept()
    where
        Self: Argument<M, Sees: Keeps<Self>>,
    {
    }
    /// What is returned may be borrowed from what stands in it.
    fn lent_items()
    where
        Self: Argument<M, Sees: LendsItems<Self>>,
    {
    }
    /// What stands in it says `'static`.
    fn kept_items()
    where
        Self: Argument<M, Sees: KeepsItems<Self>>,
    {
    }
}
impl<M, T> InPlace<M> for T {}
