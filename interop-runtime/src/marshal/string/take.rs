//! Strings that native code allocated: converted, and then freed.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::length::count::{FreesItems, ItemCount};
use crate::marshal::memory::close::{CloseMemory, Guard, KeeperOf};
use crate::marshal::memory::view::aligned;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{FreeWith, InArray};
use crate::marshal::shape::Shape;
use crate::marshal::string::owned::OwnedText;
use crate::marshal::take::{Take, TakeNullable};

/// Converts and frees.
///
/// # Safety
/// `native` is null or an owned, NUL-terminated string.
pub(crate) unsafe fn take<M, T: OwnedText<M>, F: CloseMemory>(
    native: *mut T::Unit,
    keeper: &F::Keeper,
) -> Result<Option<T>, Error> {
    let Some(start) = NonNull::new(native) else {
        return Ok(None);
    };
    let _guard = Guard::<F>::new(native, keeper);
    aligned(start)?;
    // SAFETY: aligned, and NUL-terminated as the declaration promises.
    let length = unsafe { T::length(native) };
    // SAFETY: as above.
    T::from_units(unsafe { std::slice::from_raw_parts(native, length) }).map(Some)
}

/// One string, in either trait: its native type is `$native`, and it has the text's policy `$alone` and is freed with `$close`.
macro_rules! owned_text {
    (Take, $native:ty, $pointer:ident => $start:expr, $alone:ty, $close:ty) => {
        type Native = $native;
        type Ready = KeeperOf<$close>;
        #[inline]
        unsafe fn take($pointer: Self::Native, KeeperOf(keeper, ()): Self::Ready) -> Result<Self, Error> {
            // SAFETY: the caller's promise.
            unsafe { take::<$alone, Self, $close>($start, &keeper) }?.ok_or_else(|| Error::marshal(Problem::Null))
        }
        #[inline]
        unsafe fn discard($pointer: Self::Native, KeeperOf(keeper, ()): &Self::Ready) {
            drop(Guard::<$close>::new($start, keeper));
        }
    };
    (TakeNullable, $native:ty, $pointer:ident => $start:expr, $alone:ty, $close:ty) => {
        type Native = $native;
        type Ready = KeeperOf<$close>;
        #[inline]
        unsafe fn take_option(
            $pointer: Self::Native,
            KeeperOf(keeper, ()): Self::Ready,
        ) -> Result<Option<Self>, Error> {
            // SAFETY: the caller's promise.
            unsafe { take::<$alone, Self, $close>($start, &keeper) }
        }
        #[inline]
        unsafe fn discard_option($pointer: Self::Native, KeeperOf(keeper, ()): &Self::Ready) {
            drop(Guard::<$close>::new($start, keeper));
        }
    };
}

macro_rules! owned_texts {
    ($($type:ty),*) => {$(
        impl<M, F> Shape<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
        }
        // SAFETY: the declaration promises an owned, NUL-terminated string and names what frees it; the rest is checked.
        unsafe impl<M, F: CloseMemory> Take<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            owned_text!(Take, *mut <$type as OwnedText<M>>::Unit, native => native, M, F);
        }
        // SAFETY: as above; null is `None`.
        unsafe impl<M, F: CloseMemory> TakeNullable<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            owned_text!(TakeNullable, *mut <$type as OwnedText<M>>::Unit, native => native, M, F);
        }
        // SAFETY: the string's own promise, for each item of an array.
        unsafe impl<M: OfItems + ItemCount + FreesItems> Take<InArray<M>> for $type
        where
            $type: OwnedText<M::Bare>,
        {
            owned_text!(Take, PointerMut<<$type as OwnedText<M::Bare>>::Unit>, native => native.0, M::Bare, M::Close);
        }
        // SAFETY: as above; null is `None`.
        unsafe impl<M: OfItems + ItemCount + FreesItems> TakeNullable<InArray<M>> for $type
        where
            $type: OwnedText<M::Bare>,
        {
            owned_text!(
                TakeNullable, PointerMut<<$type as OwnedText<M::Bare>>::Unit>, native => native.0, M::Bare, M::Close
            );
        }
    )*};
}
owned_texts!(Box<str>, std::ffi::CString, std::ffi::OsString, std::path::PathBuf, String);
