//! Strings that native code allocated: converted, and then freed.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::memory::close::{Free, Guard};
use crate::marshal::memory::view::aligned;
use crate::marshal::policy::FreeWith;
use crate::marshal::shape::Shape;
use crate::marshal::string::owned::OwnedText;
use crate::marshal::take::{Lift, NullableLift};

/// Converts and frees.
///
/// # Safety
/// `native` is null or an owned, NUL-terminated string.
unsafe fn take<M, T: OwnedText<M>, F: Free>(native: *mut T::Unit) -> Result<Option<T>, Error> {
    let Some(start) = NonNull::new(native) else {
        return Ok(None);
    };
    let _guard = Guard::<F>::new(native);
    aligned(start)?;
    // SAFETY: aligned, and NUL-terminated as the declaration promises.
    let length = unsafe { T::length(native) };
    // SAFETY: as above.
    T::from_units(unsafe { std::slice::from_raw_parts(native, length) }).map(Some)
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
        unsafe impl<M, F: Free> Lift<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline]
            unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { take::<M, Self, F>(native) }?.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        // SAFETY: as above; null is `None`.
        unsafe impl<M, F: Free> NullableLift<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline]
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                unsafe { take::<M, Self, F>(native) }
            }
        }
    )*};
}
owned_texts!(Box<str>, std::ffi::CString, std::ffi::OsString, std::path::PathBuf, String);
