//! A native object that a Rust value owns.

use std::marker::PhantomData;
use std::ptr::NonNull;
use std::{fmt, mem};

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::marshal::lend::{Nullable, Pass, ReferentMut};
use crate::marshal::memory::close::Free;
use crate::marshal::policy::{Auto, Optional};
use crate::marshal::seen::Itself;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::take::{Lift, NullableLift};

/// A native object that this value owns: a pointer to `T`, freed with `F` when it is dropped.
///
/// `T` is usually opaque. Pass it on as `&NativeBox<T, F>`; take it out of a call as a return value or an `#[out]`
/// parameter. .NET's `SafeHandle` around a pointer.
#[repr(transparent)]
pub struct NativeBox<T, F: Free> {
    pointer: NonNull<T>,
    _free: PhantomData<F>,
}

impl<T, F: Free> NativeBox<T, F> {
    /// Takes over a native object.
    ///
    /// # Safety
    /// `pointer` came from the allocator that `F` frees with, and nobody else frees it.
    #[must_use]
    pub unsafe fn from_raw(pointer: NonNull<T>) -> Self {
        Self { pointer, _free: PhantomData }
    }

    /// The pointer, still owned by this value.
    #[must_use]
    pub fn as_ptr(&self) -> *mut T {
        self.pointer.as_ptr()
    }

    /// The pointer, no longer owned by anybody.
    #[must_use]
    pub fn into_raw(self) -> NonNull<T> {
        let pointer = self.pointer;
        mem::forget(self);
        pointer
    }
}

impl<T, F: Free> Drop for NativeBox<T, F> {
    fn drop(&mut self) {
        // SAFETY: owned, and dropped once.
        unsafe { F::free(self.pointer.as_ptr().cast()) }
    }
}

impl<T, F: Free> fmt::Debug for NativeBox<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NativeBox").field(&self.pointer).finish()
    }
}

impl<M, T, F: Free> Shape<M> for NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: Free> Shape<Auto<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: Free> Shape<Auto<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
}
impl<M, T, F: Free> ShapeBehind<M> for Option<NativeBox<T, F>> {
    type Native = *mut T;
}

// SAFETY: the pointer is lent for the call; the box outlives it.
unsafe impl<S, P, T, F: Free> Pass<Auto<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
    type Held = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: as above; the exclusive borrow says that native code changes what was borrowed from the object.
unsafe impl<S, P, T, F: Free> Pass<Auto<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
    type Held = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: null.
unsafe impl<S, P, T, F: Free> Nullable<Auto<S, P>> for &NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: as above.
unsafe impl<S, P, T, F: Free> Nullable<Auto<S, P>> for &mut NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: `NativeBox` is a pointer that is not null, and `None` null. What native code leaves there is an owned object or
// null, as the declaration promises; what it has taken away is its own.
unsafe impl<S, P, T, F: Free> ReferentMut<Auto<S, P>> for Option<NativeBox<T, F>> {
    type Native = *mut T;
    type Held<'a>
        = ()
    where
        Self: 'a;
    type Sees = Itself;
    #[inline(always)]
    fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut *mut T, ()), Error> {
        F::ready()?;
        Ok(((&raw mut *self).cast(), ()))
    }
}

// SAFETY: the declaration promises an owned object; null is checked.
unsafe impl<S, P, T, F: Free> Lift<Auto<S, P>> for NativeBox<T, F> {
    type Native = *mut T;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        F::ready()
    }
    #[inline(always)]
    unsafe fn lift(native: *mut T) -> Result<Self, Error> {
        match NonNull::new(native) {
            // SAFETY: the caller's promise.
            Some(pointer) => Ok(unsafe { Self::from_raw(pointer) }),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

macro_rules! nullable_box {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<S, P, T, F: Free> NullableLift<$policy> for NativeBox<T, F> {
            type Native = *mut T;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline(always)]
            unsafe fn lift_option(native: *mut T) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                Ok(NonNull::new(native).map(|pointer| unsafe { Self::from_raw(pointer) }))
            }
        }
    )*};
}
nullable_box!(Auto<S, P>, Optional<Auto<S, P>>);
