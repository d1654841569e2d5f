//! Vectors as fields: native code has a pointer to the first element, and another field carries how many there are. Each element is
//! what a field of its type is.

use crate::Error;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::collection::items::take_all;
use crate::marshal::lend::Lend;
use crate::marshal::length::count::{SliceCount, elements};
use crate::marshal::memory::view::units;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{Alone, ByType, ByWord, Counted, InField};
use crate::marshal::shape::Shape;
use crate::marshal::structure::changed::{TakeChanged, TakeChangedCounted};
use crate::marshal::take::{Take, TakeCounted, TakeNullableCounted};

macro_rules! vectors {
    ($($policy:ident $word:ident),*) => {$(
        impl<$word, U, N, T> Shape<$policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            T: Shape<$policy<$word, InField<Alone>>>,
        {
            type Native = Pointer<T::Native>;
        }
        // SAFETY: the elements' promise, for all of them.
        unsafe impl<$word, U, N, T> Lend<$policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            T: Lend<$policy<$word, InField<Alone>>>,
        {
            #[inline(always)]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                T::lend_all(self, call).map(Pointer)
            }
        }
        // SAFETY: null and size are checked; the rest is the elements' promise. The array stays native code's.
        unsafe impl<$word, U, N, T> TakeCounted<$policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            Counted<U, N>: SliceCount,
            T: Take<$policy<$word, InField<Alone>>>,
        {
            type Native = Pointer<T::Native>;
            type Ready = T::Ready;
            #[inline]
            unsafe fn take_counted(
                native: Self::Native,
                ready: Self::Ready,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                let count = elements::<Counted<U, N>>(length()?, size_of::<T::Native>())?;
                // SAFETY: the caller's promise.
                unsafe { take_all::<$policy<$word, InField<Alone>>, T>(native.0, count, &ready) }
            }
        }
        impl<$word, U, N, T> TakeNullableCounted<$policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            Counted<U, N>: SliceCount,
            T: Take<$policy<$word, InField<Alone>>>,
        {
        }
        // SAFETY: what was lent is not freed, nor what its elements point to.
        unsafe impl<$word, U, N, T> TakeChangedCounted<$policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            Counted<U, N>: SliceCount,
            T: TakeChanged<$policy<$word, InField<Alone>>>,
        {
            #[inline]
            unsafe fn take_changed_counted(
                before: Self::Native,
                native: Self::Native,
                ready: Self::Ready,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                if native.0 != before.0 {
                    // SAFETY: the caller's promise.
                    return unsafe {
                        TakeCounted::<$policy<$word, InField<Counted<U, N>>>>::take_counted(native, ready, length)
                    };
                }
                let count = elements::<Counted<U, N>>(length()?, size_of::<T::Native>())?;
                // SAFETY: the caller's promise.
                let natives = unsafe { units(native.0, count) }?;
                // SAFETY: as above; native code only reads them.
                natives.iter().map(|native| unsafe { T::take_changed(*native, *native, ready.clone()) }).collect()
            }
        }
        // SAFETY: null, alignment and size are checked; the rest is the elements' promise.
        unsafe impl<'c, $word, U, N, T> BorrowCounted<'c, $policy<$word, InField<Counted<U, N>>>> for Vec<T>
        where
            Counted<U, N>: SliceCount,
            T: Borrow<'c, $policy<$word, InField<Alone>>>,
        {
            #[inline]
            unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
                let count = elements::<Counted<U, N>>(length, size_of::<T::Native>())?;
                // SAFETY: the caller's promise.
                let natives = unsafe { units(native.0, count) }?;
                // SAFETY: as above.
                natives.iter().map(|native| unsafe { T::borrow(*native, call) }).collect()
            }
        }
    )*};
}
vectors!(ByType S, ByWord K);
