//! Slices and arrays that native code passes to a Rust function, borrowed for the call: in place where nothing is converted.

use std::mem::MaybeUninit;
use std::slice;

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::length::count::{SliceCount, elements};
use crate::marshal::memory::view::units;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{ByType, ByWord, InSlice, SignaturePlace};
use crate::marshal::shape::Shape;

// SAFETY: the elements' promise; null, alignment and size are checked.
unsafe impl<'c, M: OfItems + SliceCount, T: Borrow<'c, M::Item>> BorrowCounted<'c, M> for &'c [T] {
    #[inline]
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        let count = elements::<M>(length, size_of::<<T as Shape<M::Item>>::Native>())?;
        // SAFETY: the caller's promise.
        unsafe { T::borrow_all(native.0, count, call) }
    }
}

/// The array at `start`, to be changed in place.
///
/// # Safety
/// As for [`Borrow::borrow`]; `T` has the layout of what native code has there.
#[inline]
unsafe fn in_place<'c, T>(start: *mut T, count: usize) -> Result<&'c mut [T], Error> {
    if count == 0 {
        return Ok(&mut []);
    }
    // SAFETY: the caller's promise; they are looked at through the pointer that native code passed.
    let count = unsafe { units::<MaybeUninit<T>>(start.cast(), count) }?.len();
    // SAFETY: not null, aligned and no larger than memory; the rest is the caller's promise.
    Ok(unsafe { slice::from_raw_parts_mut(start, count) })
}

// SAFETY: null, alignment and size are checked, and any bits are a value, before and after.
unsafe impl<'c, M, T> BorrowCounted<'c, M> for &'c mut [T]
where
    M: OfItems + SliceCount,
    T: Fillable + Shape<M::Item, Native = T>,
{
    #[inline]
    unsafe fn borrow_counted(native: PointerMut<T>, length: usize, _: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { in_place(native.0, elements::<M>(length, size_of::<T>())?) }
    }
}

// SAFETY: null, alignment and size are checked; anything may be there.
unsafe impl<'c, M, T> BorrowCounted<'c, M> for &'c mut [MaybeUninit<T>]
where
    M: OfItems + SliceCount,
    T: Abi + Shape<M::Item, Native = T>,
{
    #[inline]
    unsafe fn borrow_counted(native: PointerMut<T>, length: usize, _: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise; `MaybeUninit<T>` has the layout of `T`.
        unsafe { in_place(native.0.cast(), elements::<M>(length, size_of::<T>())?) }
    }
}

/// C's pointer to the first of so many elements.
macro_rules! arrays {
    ($($policy:ident $word:ident),*) => {$(
        // SAFETY: the elements' promise; null and alignment are checked.
        unsafe impl<'c, $word, P: SignaturePlace, T: Borrow<'c, $policy<$word, InSlice>>, const N: usize>
            Borrow<'c, $policy<$word, P>> for &'c [T; N]
        {
            #[inline]
            unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                let all = unsafe { T::borrow_all(native.0, N, call) }?;
                // SAFETY: so many are there.
                Ok(unsafe { &*all.as_ptr().cast() })
            }
        }
    )*};
}
arrays!(ByType S, ByWord K);
