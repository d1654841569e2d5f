//! Strings that come out with a length beside them: borrowed where native code keeps them, and owned.

use std::ffi::{CStr, CString, OsString, c_char};
use std::path::PathBuf;

use crate::Error;
use crate::error::Problem;
use crate::marshal::length::count::{StringCount, text_units};
use crate::marshal::memory::close::{CloseMemory, Guard, KeeperOf};
use crate::marshal::memory::view::units;
use crate::marshal::policy::{ByType, Bytes, Counted, Elements, FreeWith, Included};
use crate::marshal::string::encoding::{SaysEncoding, Unconverted};
use crate::marshal::string::kept::BorrowedEncoding;
#[cfg(unix)]
use crate::marshal::string::owned::without_nuls;
use crate::marshal::string::owned::{OwnedText, before_nuls};
use crate::marshal::take::{TakeCounted, TakeCountedRef, TakeNullableCounted};

// SAFETY: null and size are checked, and the encoding.
unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding: BorrowedEncoding>> TakeCountedRef<M> for str {
    type Native = <M::Encoding as BorrowedEncoding>::Unit;
    #[inline]
    unsafe fn borrow_counted<'a>(start: *const Self::Native, length: usize) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        let text =
            M::Encoding::borrow_units(unsafe { units(start, text_units::<M>(length, size_of::<Self::Native>())?) }?)?;
        // Native code need not have written any.
        Ok(if M::NUL { text.trim_end_matches('\0') } else { text })
    }
}

/// A `CStr` has its NUL, so its length counts it.
#[diagnostic::on_unimplemented(
    message = "a counted `CStr` ends with its NUL, and its length counts it",
    label = "does the length count the terminator?",
    note = "write `unit = bytes, nul = included`; where native code does not count it, or has none, take `&'a str` or `&'a [u8]`"
)]
pub(crate) trait CountsNul {}
impl CountsNul for Counted<Elements, Included> {}
impl CountsNul for Counted<Bytes, Included> {}

// SAFETY: null and size are checked, and where the NUL is.
unsafe impl<S, P: CountsNul> TakeCountedRef<ByType<S, P>> for CStr {
    type Native = c_char;
    unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a CStr, Error> {
        if start.is_null() && length == 0 {
            return Ok(c"");
        }
        // SAFETY: the caller's promise.
        let units = unsafe { units(start.cast::<u8>(), length) }?;
        // Of several NULs at the end the first is the string's.
        let end = units.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        CStr::from_bytes_with_nul(units.get(..=end).unwrap_or(units)).map_err(|error| {
            Error::marshal(match error {
                std::ffi::FromBytesWithNulError::InteriorNul { position } => Problem::InteriorNul { position },
                std::ffi::FromBytesWithNulError::NotNulTerminated => Problem::NotTerminated { capacity: length },
            })
        })
    }
}

/// The system's own strings are any bytes on Unix.
#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    use super::*;
    use crate::marshal::policy::Utf8;

    // SAFETY: null and size are checked.
    unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding = Utf8>> TakeCountedRef<M> for OsStr {
        type Native = c_char;
        #[inline]
        unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a OsStr, Error> {
            // SAFETY: the caller's promise.
            let bytes = unsafe { units(start.cast::<u8>(), text_units::<M>(length, 1)?) }?;
            let bytes = if M::NUL { without_nuls(bytes, |byte| *byte == 0) } else { bytes };
            Ok(OsStr::from_bytes(bytes))
        }
    }

    // SAFETY: as for `OsStr`.
    unsafe impl<M: Unconverted + StringCount + SaysEncoding<Encoding = Utf8>> TakeCountedRef<M> for Path {
        type Native = c_char;
        #[inline]
        unsafe fn borrow_counted<'a>(start: *const c_char, length: usize) -> Result<&'a Path, Error> {
            // SAFETY: the caller's promise.
            unsafe { <OsStr as TakeCountedRef<M>>::borrow_counted(start, length) }.map(Path::new)
        }
    }
}

macro_rules! counted_texts {
    ($($type:ty),*) => {$(
        // SAFETY: the declaration promises an owned string of that length and names what frees it; the rest is checked.
        unsafe impl<M: StringCount, F: CloseMemory> TakeCounted<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
            type Ready = KeeperOf<F>;
            unsafe fn take_counted(
                native: Self::Native,
                KeeperOf(keeper, ()): KeeperOf<F>,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                let _guard = Guard::<F>::new(native, &keeper);
                let length = text_units::<M>(length()?, size_of::<<$type as OwnedText<M>>::Unit>())?;
                // SAFETY: the caller's promise.
                let units = unsafe { units(native, length) }?;
                Self::from_units(if M::NUL { &units[..before_nuls::<M, Self>(units)] } else { units })
            }
        }
        impl<M: StringCount, F: CloseMemory> TakeNullableCounted<FreeWith<M, F>> for $type where $type: OwnedText<M> {}
    )*};
}
counted_texts!(Box<str>, CString, OsString, PathBuf, String);
