//! Strings that native code passes to a Rust function, borrowed for the call: UTF-8 in place, other encodings kept by the call.

use std::ffi::{CStr, OsStr, c_char};
use std::path::Path;
use std::ptr::NonNull;
use std::slice;

use super::encoding::{Decode, Encode, SaysEncoding};
use crate::Error;
use crate::error::Problem;
use crate::marshal::borrow::{Borrow, BorrowCounted, borrowed_as_it_is};
use crate::marshal::call::Call;
use crate::marshal::length::count::{StringCount, text_units};
use crate::marshal::memory::view::{aligned, units};
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::ByType;
use crate::marshal::string::counted::CountsNul;
use crate::marshal::take::TakeCountedRef;

type Unit<M> = <<M as SaysEncoding>::Encoding as Encode>::Unit;

/// The units before the NUL.
///
/// # Safety
/// `native` is null or points to a NUL-terminated string that lives, unchanged, for `'c`.
#[inline]
unsafe fn before_nul<'c, M: SaysEncoding<Encoding: Decode>>(native: Pointer<Unit<M>>) -> Result<&'c [Unit<M>], Error> {
    let Some(start) = NonNull::new(native.0.cast_mut()) else { return Err(Error::marshal(Problem::Null)) };
    aligned(start)?;
    // SAFETY: aligned, and the caller's promise.
    let length = unsafe { M::Encoding::length(native.0) };
    // SAFETY: as above.
    Ok(unsafe { slice::from_raw_parts(native.0, length) })
}

/// The units that native code counts, without the NULs at the end where it counts one.
///
/// # Safety
/// `native` is null or points to a string of that length that lives, unchanged, for `'c`.
#[inline]
unsafe fn counted<'c, M>(native: Pointer<Unit<M>>, length: usize) -> Result<&'c [Unit<M>], Error>
where
    M: SaysEncoding<Encoding: Decode> + StringCount,
{
    // SAFETY: the caller's promise.
    let mut text = unsafe { units(native.0, text_units::<M>(length, size_of::<Unit<M>>())?) }?;
    while let [before @ .., last] = text
        && M::NUL
        && M::Encoding::find_nul(slice::from_ref(last)).is_some()
    {
        text = before;
    }
    Ok(text)
}

macro_rules! texts {
    ($($type:ty: $borrow:ident, |$text:ident| $made:expr;)*) => {$(
        // SAFETY: null and alignment are checked, and the encoding; the rest is the declaration's promise.
        unsafe impl<'c, M: SaysEncoding<Encoding: Decode>> Borrow<'c, M> for &'c $type {
            #[inline]
            unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                let $text = M::Encoding::$borrow(unsafe { before_nul::<M>(native) }?, M::LOSSY, call)?;
                Ok($made)
            }
        }
        // SAFETY: as above, and the size.
        unsafe impl<'c, M: SaysEncoding<Encoding: Decode> + StringCount> BorrowCounted<'c, M> for &'c $type {
            #[inline]
            unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                let $text = M::Encoding::$borrow(unsafe { counted::<M>(native, length) }?, M::LOSSY, call)?;
                Ok($made)
            }
        }
    )*};
}
texts! {
    str: borrow, |text| text;
    OsStr: borrow_os, |text| text;
    Path: borrow_os, |text| Path::new(text);
}

borrowed_as_it_is!([S, P] CStr, ByType<S, P>);

// SAFETY: null and size are checked, and where the NUL is.
unsafe impl<'c, S, P: CountsNul> BorrowCounted<'c, ByType<S, P>> for &'c CStr {
    #[inline]
    unsafe fn borrow_counted(native: Pointer<c_char>, length: usize, _: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <CStr as TakeCountedRef<ByType<S, P>>>::borrow_counted(native.0, length) }
    }
}
