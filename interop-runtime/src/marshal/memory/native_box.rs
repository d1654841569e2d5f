//! A native object that a Rust value owns.

use std::ffi::c_void;
use std::fmt;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::argument::{Argument, LendNullable, LendRefMut};
use crate::marshal::call::Call;
use crate::marshal::memory::close::{CloseMemory, Free, Guard, KeeperOf, Malloc};
use crate::marshal::policy::{ByType, Optional};
use crate::marshal::seen::Itself;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::take::{Take, TakeNullable};

/// A native object that this value owns: a pointer to `T`, freed with `F` when it is dropped.
///
/// `T` is usually opaque. Pass it on as `&NativeBox<T, F>`; take it out of a call as a return value or an `#[out]`
/// parameter. .NET's `SafeHandle` around a pointer.
#[repr(C)]
pub struct NativeBox<T, F: CloseMemory> {
    /// Of no size where a function of the process frees. (It stands first because rustc asks for the size of the last one, and
    /// would say of an `F` that closes nothing that this has none.)
    keeper: F::Keeper,
    pointer: NonNull<T>,
}

// What a box is where nothing is kept: the pointer, and null for `None`. Native code writes to it in place.
const _: () = {
    assert!(size_of::<Option<NativeBox<c_void, Malloc>>>() == size_of::<*mut c_void>());
    assert!(align_of::<Option<NativeBox<c_void, Malloc>>>() == align_of::<*mut c_void>());
    let none: Option<NativeBox<c_void, Malloc>> = None;
    // SAFETY: of the same size, and a pointer may have any bits.
    let null = unsafe { std::mem::transmute_copy::<Option<NativeBox<c_void, Malloc>>, *mut c_void>(&none) };
    std::mem::forget(none);
    assert!(null.is_null());
};

impl<T, F: Free> NativeBox<T, F> {
    /// Takes over a native object.
    ///
    /// # Safety
    /// `pointer` came from the allocator that `F` frees with, and nobody else frees it.
    #[must_use]
    pub unsafe fn from_raw(pointer: NonNull<T>) -> Self {
        Self { pointer, keeper: () }
    }
}

impl<T, F: CloseMemory> NativeBox<T, F> {
    /// Takes over a native object, which `keeper` closes.
    ///
    /// # Safety
    /// `pointer` came from the allocator that `F` frees with, and nobody else frees it.
    #[doc(hidden)]
    #[must_use]
    pub unsafe fn kept_by(pointer: NonNull<T>, keeper: F::Keeper) -> Self {
        Self { pointer, keeper }
    }

    /// The pointer, still owned by this value.
    #[must_use]
    pub fn as_ptr(&self) -> *mut T {
        self.pointer.as_ptr()
    }

    /// The pointer, no longer owned by anybody.
    #[must_use]
    pub fn into_raw(self) -> NonNull<T> {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: it is not used again.
        unsafe { std::ptr::drop_in_place(&raw mut this.keeper) };
        this.pointer
    }
}

impl<T, F: CloseMemory> Drop for NativeBox<T, F> {
    fn drop(&mut self) {
        // SAFETY: owned, and dropped once.
        unsafe { F::close(&self.keeper, self.pointer.as_ptr().cast()) }
    }
}

impl<T, F: CloseMemory> fmt::Debug for NativeBox<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NativeBox").field(&self.pointer).finish()
    }
}

impl<M, T, F: CloseMemory> Shape<M> for NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: CloseMemory> Shape<ByType<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: CloseMemory> Shape<ByType<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
}
impl<M, T, F: CloseMemory> ShapeBehind<M> for Option<NativeBox<T, F>> {
    type Native = *mut T;
}

// SAFETY: the pointer is lent for the call; the box outlives it.
unsafe impl<S, P, T, F: CloseMemory> Argument<ByType<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
    type WriteBack = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: as above; the exclusive borrow says that native code changes what was borrowed from the object.
unsafe impl<S, P, T, F: CloseMemory> Argument<ByType<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
    type WriteBack = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: null.
unsafe impl<S, P, T, F: CloseMemory> LendNullable<ByType<S, P>> for &NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: as above.
unsafe impl<S, P, T, F: CloseMemory> LendNullable<ByType<S, P>> for &mut NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: `NativeBox` is a pointer that is not null, and `None` null. What native code leaves there is an owned object or
// null, as the declaration promises; what it has taken away is its own.
unsafe impl<S, P, T, F: Free> LendRefMut<ByType<S, P>> for Option<NativeBox<T, F>> {
    type Native = *mut T;
    type WriteBack<'a>
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
unsafe impl<S, P, T, F: CloseMemory> Take<ByType<S, P>> for NativeBox<T, F> {
    type Native = *mut T;
    type Ready = KeeperOf<F>;
    #[inline(always)]
    unsafe fn take(native: *mut T, KeeperOf(keeper, ()): KeeperOf<F>) -> Result<Self, Error> {
        match NonNull::new(native) {
            // SAFETY: the caller's promise.
            Some(pointer) => Ok(unsafe { Self::kept_by(pointer, keeper) }),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
    unsafe fn discard(native: *mut T, KeeperOf(keeper, ()): &KeeperOf<F>) {
        drop(Guard::<F>::new(native, keeper));
    }
}

macro_rules! nullable_box {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<S, P, T, F: CloseMemory> TakeNullable<$policy> for NativeBox<T, F> {
            type Native = *mut T;
            type Ready = KeeperOf<F>;
            #[inline(always)]
            unsafe fn take_option(native: *mut T, KeeperOf(keeper, ()): KeeperOf<F>) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                Ok(NonNull::new(native).map(|pointer| unsafe { Self::kept_by(pointer, keeper) }))
            }
            unsafe fn discard_option(native: *mut T, KeeperOf(keeper, ()): &KeeperOf<F>) {
                drop(Guard::<F>::new(native, keeper));
            }
        }
    )*};
}
nullable_box!(ByType<S, P>, Optional<ByType<S, P>>);
