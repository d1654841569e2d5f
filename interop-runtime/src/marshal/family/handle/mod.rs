//! The system's handles, as the standard library has them: `OwnedFd` and `BorrowedFd` on Unix, and on Windows `OwnedHandle`,
//! `OwnedSocket` and their borrowed ones.
//!
//! One that is owned is given away by the call. A borrowed one, and `&OwnedFd`, crosses as the number that it is.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, Element, ElementMut, LendNullable, LendRef, LendRefMut, Passed, WriteBack};
use crate::marshal::borrow::Borrow;
use crate::marshal::buffer::lent::BufferElement;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::policy::{ByType, ByWord, FreeWith, InArray, Lossy, Optional};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::scalars::{CopiesOut, SaysHow};
use crate::marshal::refused::tables::{one_way, refused_in_out};
use crate::marshal::replace::InOut;
use crate::marshal::seen::Itself;
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeNullable, TakeRef};

/// What the call gives to native code: closed if the call is not made.
pub struct Given<T>(T);

impl<T> WriteBack for Given<T> {
    /// It is native code's now, whether the call succeeded or failed.
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        std::mem::forget(self.0);
        Ok(())
    }
}

/// A handle of the system's, owned or borrowed.
pub trait SystemHandle: Sized {
    /// How it crosses.
    type Native: Abi + Fillable;
    /// What stands for none, and is stored where native code will write one: 0 may be a handle.
    const NONE: Self::Native;
    /// The handle as it crosses.
    fn native(&self) -> Self::Native;
    /// The handle, or `None` for what stands for none.
    ///
    /// # Safety
    /// `native` is open if it may be, for as long as the type says, and nobody else's if that owns it.
    ///
    /// # Errors
    /// No handle has this value.
    unsafe fn find(native: Self::Native) -> Result<Option<Self>, Error>;
    /// As [`find`](Self::find), of one that must be there.
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// There is none.
    #[inline]
    unsafe fn demand(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { Self::find(native) }?.ok_or_else(none)
    }
}

#[cold]
fn none() -> Error {
    Error::marshal(Problem::NoHandle)
}

/// The impls of a handle that [`SystemHandle`] describes, which a blanket impl would have to promise for every type.
macro_rules! crosses {
    ([$($lifetime:lifetime)?] $type:ty) => {
        // SAFETY: as for `Take`.
        unsafe impl<$($lifetime,)? S, P> TakeNullable<ByType<S, P>> for $type {
            crosses!(@nullable);
        }
        // SAFETY: as for `Take`.
        unsafe impl<$($lifetime,)? S, P> TakeNullable<Optional<ByType<S, P>>> for $type {
            crosses!(@nullable);
        }
        // SAFETY: the declaration promises that it is open, for as long as the type says; what is none is checked.
        unsafe impl<$($lifetime,)? S, P> Take<ByType<S, P>> for $type {
            type Native = <Self as SystemHandle>::Native;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Self::demand(native) }
            }
        }
        // SAFETY: the value that stands for none.
        unsafe impl<$($lifetime,)? S, P> LendNullable<ByType<S, P>> for $type {
            const NULL: <Self as SystemHandle>::Native = Self::NONE;
        }
    };
    (@slice [$($lifetime:lifetime)?] $type:ty) => {
        // SAFETY: as the standard library documents, it has the representation of the number, whose array the slice is.
        unsafe impl<$($lifetime,)? S, P> Element<ByType<S, P>> for $type {
            type Native = <Self as SystemHandle>::Native;
            type Sees = Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], _: &Call<'_>) -> Result<*const Self::Native, Error> {
                Ok(items.as_ptr().cast())
            }
        }
    };
    (@nullable) => {
        type Native = <Self as SystemHandle>::Native;
        type Ready = ();
        #[inline(always)]
        unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, Error> {
            // SAFETY: the caller's promise.
            unsafe { Self::find(native) }
        }
    };
}

reasons! {
    /// Never implemented: native code that replaces a handle closes one and makes another.
    WritesHandle[T]:
        "native code cannot write a `{T}` in place",
        "write `OwnedFd`, which the call gives away, or `BorrowedFd<'_>`, which it lends; on Windows `OwnedHandle` or `BorrowedHandle<'_>`",
        "one that native code makes comes out: `#[out] x: OwnedFd`, on Windows `#[out] x: OwnedHandle`; a number that native code replaces is `&mut c_int`, on Windows `&mut *mut c_void`";
    /// Never implemented: as above, of many.
    FillsHandles[T]:
        "native code cannot write a `{T}` in place",
        "write `#[out]` before the parameter, and the array without `&mut`: `#[out] fds: [OwnedFd; 2]`; on Windows `&mut [*mut c_void; 2]`",
        "an array of raw numbers is `&mut [c_int; 2]` or `&mut [c_int]`, on Windows `&mut [*mut c_void]`; handles that native code only reads are a `&[BorrowedFd<'_>]`, on Windows a `&[BorrowedHandle<'_>]`";
    /// Never implemented: a borrowed handle is the reference.
    BorrowsBorrowed[T]:
        "a `{T}` is borrowed already",
        "leave the `&` out",
        "it crosses as the number that it is; a pointer to the number is `&c_int`, or on Windows `&*mut c_void`";
    /// Never implemented: native code keeps numbers.
    RefersToHandle[T]:
        "native code returns a handle, and no pointer to a `{T}`",
        "write the handle that is borrowed: `BorrowedFd<'a>`, or on Windows `BorrowedHandle<'a>`, `BorrowedSocket<'a>`",
        "`'a` is the lifetime of a parameter that it is borrowed from, or `'static`";
}

/// Where a handle cannot stand, one implementation each that can never apply, as in [`refused`](crate::marshal::refused).
macro_rules! refused_handles {
    ($([$($lifetime:lifetime)?] $type:ty;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<$($lifetime,)? M: WritesHandle<$type>> LendRefMut<M> for $type {
            type Native = Refused;
            type WriteBack<'h>
                = ()
            where
                Self: 'h;
            type Sees = Itself;
            fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($lifetime,)? M: FillsHandles<$type>> ElementMut<M> for $type {
            type Native = Refused;
            type WriteBack<'h>
                = ()
            where
                Self: 'h;
            type Sees = Itself;
            fn lend_slice_mut(_: &mut [Self], _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($lifetime,)? M: FillsHandles<$type>> BufferElement<M> for $type {
            type Native = Refused;
            type Filled<'filled>
                = usize
            where
                Self: 'filled;
            unsafe fn filled(_: &mut [Self], _: usize) -> usize {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($lifetime,)? M: RefersToHandle<$type>> TakeRef<M> for $type {
            type Native = Refused;
            unsafe fn borrow<'r>(_: NonNull<Refused>) -> Result<&'r Self, Error> {
                unreachable!()
            }
        }
    )*};
}

macro_rules! handles {
    ($($owned:ident, $borrowed:ident;)*) => {$(
        impl<M> Shape<M> for $owned {
            type Native = <Self as SystemHandle>::Native;
        }
        impl<M> Shape<M> for $borrowed<'_> {
            type Native = <Self as SystemHandle>::Native;
        }
        impl<S, P> Shape<ByType<S, P>> for &$owned {
            type Native = <$owned as SystemHandle>::Native;
        }
        crosses!([] $owned);
        crosses!(['a] $borrowed<'a>);
        // SAFETY: open until the call is made, and native code's from then on; if it is not made, what is held closes it.
        unsafe impl<S, P> Argument<ByType<S, P>> for $owned {
            type Native = <Self as SystemHandle>::Native;
            type WriteBack = Given<Self>;
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, Given<Self>), Error> {
                Ok((self.native(), Given(self)))
            }
        }
        // SAFETY: the number, which is open as long as the handle is.
        unsafe impl<S, P> Lend<ByType<S, P>> for $owned {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Lend<ByType<S, P>> for &$owned {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Lend<ByType<S, P>> for $borrowed<'_> {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: lent for the call, which the owner outlives.
        unsafe impl<S, P> Argument<ByType<S, P>> for $borrowed<'_> {
            type Native = <Self as SystemHandle>::Native;
            type WriteBack = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((self.native(), ()))
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Argument<ByType<S, P>> for &$owned {
            type Native = <$owned as SystemHandle>::Native;
            type WriteBack = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((self.native(), ()))
            }
        }
        // SAFETY: the declaration promises that it is open until the function returns; what is none is checked.
        unsafe impl<'c, M> Borrow<'c, M> for $borrowed<'c> {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Self::demand(native) }
            }
        }
        // SAFETY: open, and native code's from now on.
        unsafe impl<M> Give<M> for $owned {
            #[inline]
            fn give(self) -> Result<Self::Native, Error> {
                Ok(std::mem::ManuallyDrop::new(self).native())
            }
            #[inline]
            unsafe fn take_back(native: Self::Native) {
                // SAFETY: the caller's promise.
                drop(unsafe { Self::demand(native) });
            }
        }
        // SAFETY: as where it comes out by itself; what nobody takes is closed.
        unsafe impl<S, P> Take<InArray<ByType<S, P>>> for $owned {
            type Native = <Self as SystemHandle>::Native;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Self::demand(native) }
            }
            #[inline(always)]
            unsafe fn discard(native: Self::Native, _: &()) {
                // SAFETY: the caller's promise.
                drop(unsafe { Self::find(native) });
            }
        }
        // SAFETY: the value that stands for none.
        unsafe impl<S, P> LendNullable<ByType<S, P>> for &$owned {
            const NULL: <$owned as SystemHandle>::Native = $owned::NONE;
        }
        one_way! { [] $owned; }
        refused_in_out! { [] $owned: WritesHandle<$owned>; }
        refused_handles! { [] $owned; ['a] $borrowed<'a>; }
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<'a, M: BorrowsBorrowed<$borrowed<'a>>> LendRef<M> for $borrowed<'a> {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        crosses!(@slice [] $owned);
        crosses!(@slice ['a] $borrowed<'a>);
    )*};
}

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;
