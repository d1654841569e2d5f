//! Arrays that come out as a `Vec`: of what native code allocated, copied and freed, item by item where each has a block
//! of its own; and of references to what it keeps.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::collection::items::{EndsList, take_all};
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::length::count::{ItemCount, SliceCount, elements};
use crate::marshal::memory::close::{CloseMemory, Guard, KeeperOf};
use crate::marshal::memory::view::units;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::policy::{ByType, ByWord, FreeWith, InArray, List, Optional};
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeCounted, TakeNullable, TakeNullableCounted, TakeRef};

/// An array of strings that all live as long as the reference says. Only the array of references is Rust's.
macro_rules! borrowed_arrays {
    ($($policy:ty),*) => {$(
        // SAFETY: null, alignment and size are checked; the rest is the item's promise.
        unsafe impl<'a, E, P, T> TakeCounted<$policy> for Vec<&'a T>
        where
            T: TakeRef<<$policy as OfItems>::Item> + ?Sized,
            $policy: ItemCount + OfItems + SliceCount,
        {
            type Native = Pointer<Pointer<T::Native>>;
            type Ready = ();
            unsafe fn take_counted(native: Self::Native, _: (), length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_items::<<$policy as OfItems>::Item, T>(native.0, length()?) }
            }
        }
        impl<E, P, T> TakeNullableCounted<$policy> for Vec<&T>
        where
            T: TakeRef<<$policy as OfItems>::Item> + ?Sized,
            $policy: ItemCount + OfItems + SliceCount,
        {
        }
    )*};
}
borrowed_arrays!(ByType<E, P>, ByWord<E, P>);

/// References to what `count` pointers point to.
///
/// # Safety
/// `start` is null or points to as many pointers, and each to what lives for `'a`.
pub(crate) unsafe fn borrow_items<'a, M, T: TakeRef<M> + ?Sized>(
    start: *const Pointer<T::Native>,
    count: usize,
) -> Result<Vec<&'a T>, Error> {
    // SAFETY: the caller's promise.
    let pointers = unsafe { units(start, count) }?;
    let borrow = |pointer: &Pointer<T::Native>| match NonNull::new(pointer.0.cast_mut()) {
        // SAFETY: the caller's promise.
        Some(item) => unsafe { T::borrow(item) },
        None => Err(Error::marshal(Problem::Null)),
    };
    pointers.iter().map(borrow).collect()
}

impl<M: OfItems, F, T: Take<M::Copied>> Shape<FreeWith<M, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
}
impl<M: OfItems, T: TakeRef<M::Bare> + ?Sized> Shape<List<M>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
}
impl<M: OfItems, T: TakeRef<M::Bare> + ?Sized> Shape<Optional<List<M>>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
}

// SAFETY: the declaration promises an owned array of that length and names what frees it; the rest is the item's promise.
unsafe impl<M: SliceCount, F: CloseMemory, T: Take<InArray<M>>> TakeCounted<FreeWith<M, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
    type Ready = (KeeperOf<F>, T::Ready);
    unsafe fn take_counted(
        native: Self::Native,
        (KeeperOf(keeper, ()), ready): Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        let _guard = Guard::<F>::new(native.0, &keeper);
        let count = elements::<M>(length()?, size_of::<T::Native>())?;
        // SAFETY: the caller's promise.
        unsafe { take_all::<InArray<M>, T>(native.0, count, &ready) }
    }
}

impl<M: SliceCount, F: CloseMemory, T: Take<InArray<M>>> TakeNullableCounted<FreeWith<M, F>> for Vec<T> {}

/// How many items stand before the null that ends a list.
///
/// # Safety
/// `start` points to items, the last of which is null.
unsafe fn list_length<N: EndsList>(start: *const N) -> usize {
    let mut length = 0;
    // SAFETY: the caller's promise: none of those before was the last.
    while !unsafe { start.add(length).read_unaligned() }.is_end() {
        length += 1;
    }
    length
}

// SAFETY: the declaration promises an owned array with a null at its end, and names what frees it.
unsafe impl<M, F: CloseMemory, T: Take<InArray<M>, Native: EndsList>> Take<FreeWith<List<M>, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
    type Ready = (KeeperOf<F>, T::Ready);
    unsafe fn take(native: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as TakeNullable<FreeWith<List<M>, F>>>::take_option(native, ready) }? {
            Some(items) => Ok(items),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

// SAFETY: as above; null is `None`.
unsafe impl<M, F: CloseMemory, T: Take<InArray<M>, Native: EndsList>> TakeNullable<FreeWith<List<M>, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
    type Ready = (KeeperOf<F>, T::Ready);
    unsafe fn take_option(
        native: Self::Native,
        (KeeperOf(keeper, ()), ready): Self::Ready,
    ) -> Result<Option<Self>, Error> {
        let Some(_guard) = Guard::<F>::new(native.0, &keeper) else {
            return Ok(None);
        };
        // SAFETY: the caller's promise.
        let length = unsafe { list_length(native.0) };
        // SAFETY: as above.
        unsafe { take_all::<InArray<M>, T>(native.0, length, &ready) }.map(Some)
    }
}

// SAFETY: the declaration promises an array with a null at its end that lives as long as the references say.
unsafe impl<M: OfItems, T: TakeRef<M::Bare> + ?Sized> Take<List<M>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
    type Ready = ();
    unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as TakeNullable<List<M>>>::take_option(native, ()) }? {
            Some(items) => Ok(items),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

macro_rules! nullable_borrowed_list {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<M: OfItems, T: TakeRef<M::Bare> + ?Sized> TakeNullable<$policy> for Vec<&T> {
            type Native = Pointer<Pointer<T::Native>>;
            type Ready = ();
            unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, Error> {
                if native.0.is_null() {
                    return Ok(None);
                }
                // SAFETY: the caller's promise.
                let length = unsafe { list_length(native.0.cast::<PointerMut<T::Native>>()) };
                // SAFETY: as above.
                unsafe { borrow_items::<M::Bare, T>(native.0, length) }.map(Some)
            }
        }
    )*};
}
nullable_borrowed_list!(List<M>, Optional<List<M>>);
