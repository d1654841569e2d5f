//! An array that native code allocated, owned where it is.

use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::{fmt, mem, ptr};

use crate::Error;
use crate::marshal::abi::{Fillable, WrittenByNative};
use crate::marshal::length::count::{SliceCount, elements};
use crate::marshal::memory::close::{CloseMemory, Free, Guard, KeeperOf, Malloc};
use crate::marshal::memory::view::units;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::ByType;
use crate::marshal::shape::Shape;
use crate::marshal::take::{TakeCounted, TakeNullableCounted};

/// An array that native code allocated and this value owns: read and written where it is, and freed with `F` when it is
/// dropped. Where `Vec` copies, this does not.
///
/// It comes out of a call with a length beside it: `#[returns(counted_by(…))]`, or an `#[out]` parameter with its
/// `#[out] #[len_of(…)]`. Pass it on as the slice that it dereferences to. .NET has no such array; its `SafeBuffer` comes
/// closest. Neither `Send` nor `Sync`, as [`NativeBox`](crate::NativeBox).
///
/// ```
/// use interop_runtime::{Malloc, NativeVec};
/// # use std::ffi::c_void;
/// # unsafe extern "C" { fn calloc(count: usize, size: usize) -> *mut c_void; }
///
/// // SAFETY: four integers from `calloc`, which `free` frees.
/// let mut numbers = unsafe { NativeVec::<u32, Malloc>::from_raw_parts(calloc(4, 4).cast(), 4) }?;
/// numbers[2] = 7;
/// assert_eq!(*numbers, [0, 0, 7, 0]);
/// # Ok::<(), interop_runtime::Error>(())
/// ```
pub struct NativeVec<T, F: CloseMemory = Malloc> {
    /// First, as that of [`NativeBox`](crate::NativeBox).
    keeper: F::Keeper,
    /// Null where there is nothing to free.
    start: *mut T,
    length: usize,
}

impl<T: Fillable, F: Free> NativeVec<T, F> {
    /// Takes over an array, which is freed even if there is something wrong with it.
    ///
    /// # Safety
    /// `start` is null or points to `length` elements that came from the allocator that `F` frees with, and nobody else
    /// frees or uses it.
    ///
    /// # Errors
    /// It is not aligned for `T`, more than memory can hold, or null with a length that is not 0.
    pub unsafe fn from_raw_parts(start: *mut T, length: usize) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { Self::kept_by(start, length, ()) }
    }
}

impl<T: Fillable, F: CloseMemory> NativeVec<T, F> {
    /// As [`from_raw_parts`](Self::from_raw_parts), of an array that `keeper` closes.
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn kept_by(start: *mut T, length: usize, keeper: F::Keeper) -> Result<Self, Error> {
        let guard = Guard::<F>::new(start, &keeper);
        // SAFETY: the caller's promise. (Only looked at: whether a slice can be made.)
        unsafe { units(start, length) }?;
        mem::forget(guard);
        Ok(Self { start, length, keeper })
    }
}

impl<T, F: CloseMemory> NativeVec<T, F> {
    /// The pointer to the first element and the number of elements, no longer owned by anybody.
    #[must_use]
    pub fn into_raw_parts(self) -> (*mut T, usize) {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: it is not used again.
        unsafe { ptr::drop_in_place(&raw mut this.keeper) };
        (this.start, this.length)
    }
}

impl<T, F: CloseMemory> Drop for NativeVec<T, F> {
    fn drop(&mut self) {
        drop(Guard::<F>::new(self.start, &self.keeper));
    }
}

impl<T, F: CloseMemory> Deref for NativeVec<T, F> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        let start = if self.start.is_null() { ptr::dangling() } else { self.start.cast_const() };
        // SAFETY: checked when it was taken over, and owned.
        unsafe { std::slice::from_raw_parts(start, self.length) }
    }
}

impl<T, F: CloseMemory> DerefMut for NativeVec<T, F> {
    fn deref_mut(&mut self) -> &mut [T] {
        let start = if self.start.is_null() { ptr::dangling_mut() } else { self.start };
        // SAFETY: checked when it was taken over, and owned.
        unsafe { std::slice::from_raw_parts_mut(start, self.length) }
    }
}

impl<T: fmt::Debug, F: CloseMemory> fmt::Debug for NativeVec<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<M, T: WrittenByNative, F: CloseMemory> Shape<M> for NativeVec<T, F> {
    type Native = PointerMut<T>;
}

// SAFETY: the declaration promises an owned array of that length; the rest is checked.
unsafe impl<S, P, T: WrittenByNative, F: CloseMemory> TakeCounted<ByType<S, P>> for NativeVec<T, F>
where
    ByType<S, P>: SliceCount,
{
    type Native = PointerMut<T>;
    type Ready = KeeperOf<F>;
    unsafe fn take_counted(
        native: Self::Native,
        KeeperOf(keeper, ()): KeeperOf<F>,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        let guard = Guard::<F>::new(native.0, &keeper);
        let length = elements::<ByType<S, P>>(length()?, size_of::<T>())?;
        mem::forget(guard);
        // SAFETY: the caller's promise.
        unsafe { Self::kept_by(native.0, length, keeper) }
    }
}

impl<S, P, T: WrittenByNative, F: CloseMemory> TakeNullableCounted<ByType<S, P>> for NativeVec<T, F> where
    ByType<S, P>: SliceCount
{
}
