//! Slices, which cross without copying when their elements do, and `MaybeUninit`.

use std::mem::MaybeUninit;

use crate::Error;
use crate::marshal::abi::WrittenByNative;
use crate::marshal::argument::{Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::buffer::lent::BufferElement;
use crate::marshal::call::Call;
use crate::marshal::length::count::elements;
use crate::marshal::length::count::{CarriesLength, SliceCount};
use crate::marshal::memory::view::units;
use crate::marshal::policy::{ByType, ByWord};
use crate::marshal::seen::Itself;
use crate::marshal::take::TakeCountedRef;

/// For each policy by itself: beside one impl for all, rustc would not name what keeps a list from crossing.
macro_rules! lent {
    ($([$($generic:ident)*] $policy:ty, $carrier:ty;)*) => {$(
        // SAFETY: the element's promise, for all of them.
        unsafe impl<$($generic,)* T: Element<$policy>> LendRef<$policy> for [T]
        where
            $carrier: CarriesLength,
        {
            type Native = T::Native;
            type Sees = T::Sees;
            #[inline(always)]
            fn lend(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
                T::lend_slice(self, call)
            }
        }
        // SAFETY: as above.
        unsafe impl<$($generic,)* T: ElementMut<$policy>> LendRefMut<$policy> for [T]
        where
            $carrier: CarriesLength,
        {
            type Native = T::Native;
            type WriteBack<'a>
                = T::WriteBack<'a>
            where
                T: 'a;
            type Sees = T::Sees;
            #[inline(always)]
            fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(*mut T::Native, Self::WriteBack<'a>), Error> {
                T::lend_slice_mut(self, call)
            }
        }
    )*};
}
lent! {
    [S P] ByType<S, P>, P;
    [K P] ByWord<K, P>, P;
}

// SAFETY: `MaybeUninit<T>` has the layout of `T`, and anything may be written to it.
unsafe impl<S, P, T: WrittenByNative> ElementMut<ByType<S, P>> for MaybeUninit<T> {
    type Native = T;
    type WriteBack<'a>
        = ()
    where
        T: 'a;
    type Sees = Itself;
    #[inline(always)]
    fn lend_slice_mut<'a>(items: &'a mut [Self], _: &Call<'_>) -> Result<(*mut T, Self::WriteBack<'a>), Error> {
        Ok((items.as_mut_ptr().cast(), ()))
    }
}

// SAFETY: as above.
unsafe impl<S, P, T: WrittenByNative> BufferElement<ByType<S, P>> for MaybeUninit<T> {
    type Native = T;
    type Filled<'a>
        = &'a mut [T]
    where
        T: 'a;
    #[inline(always)]
    unsafe fn filled(buffer: &mut [Self], length: usize) -> &mut [T] {
        // SAFETY: the caller vouches for the first `length` elements, and the buffer has as many.
        unsafe { std::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast(), length) }
    }
}

// SAFETY: `MaybeUninit<T>` has the layout of `T`, and anything may be written to it.
unsafe impl<S, P, T: WrittenByNative> LendRefMut<ByType<S, P>> for MaybeUninit<T> {
    type Native = T;
    type WriteBack<'a>
        = ()
    where
        T: 'a;
    type Sees = Itself;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, _: &Call<'_>) -> Result<(*mut T, Self::WriteBack<'a>), Error> {
        Ok((self.as_mut_ptr(), ()))
    }
}

// SAFETY: null, alignment and size are checked; any bits are a value of a `Fillable`.
unsafe impl<S, P, T: WrittenByNative> TakeCountedRef<ByType<S, P>> for [T]
where
    ByType<S, P>: SliceCount,
{
    type Native = T;
    #[inline(always)]
    unsafe fn borrow_counted<'a>(start: *const T, length: usize) -> Result<&'a [T], Error> {
        // SAFETY: the caller's promise.
        unsafe { units(start, elements::<ByType<S, P>>(length, size_of::<T>())?) }
    }
}
