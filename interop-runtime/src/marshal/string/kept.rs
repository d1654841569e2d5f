//! Strings that native code keeps, borrowed without copying: `&'a str`, `&'a CStr`, and on Unix `&'a Path`.

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Abi;
use crate::marshal::policy::{AnsiOf, ByType, CodePage, Optional, Utf8, Utf16, Utf32};
use crate::marshal::string::encoding::utf8::bytes;
use crate::marshal::string::encoding::{SaysEncoding, Unconverted};
use crate::marshal::take::TakeRef;

/// An encoding in which native code's string is Rust's, so that it can be borrowed.
#[diagnostic::on_unimplemented(
    message = "a `str` cannot be borrowed from a native string without knowing that it is UTF-8",
    label = "which encoding does native code return?",
    note = "write `strings = utf8` on `#[interop::import]`, or `#[returns(utf8)]` on the function; or return `&CStr`",
    note = "a string in another encoding is borrowed as it is, `&U16CStr`, `&U32CStr` or `&WideCStr`, or copied: `#[returns(copied)]` and a `String`, on an `#[out]` parameter `#[marshal(copied)]`"
)]
pub trait BorrowedEncoding {
    /// The native code unit.
    type Unit: Abi + 'static;
    /// Borrows the string up to its NUL.
    ///
    /// # Safety
    /// `native` points to a NUL-terminated string that lives, unchanged, for `'a`.
    ///
    /// # Errors
    /// It is not in this encoding.
    unsafe fn borrow<'a>(native: NonNull<Self::Unit>) -> Result<&'a str, Error>;
    /// The string that `units` are, all of them.
    ///
    /// # Errors
    /// It is not in this encoding.
    fn borrow_units(units: &[Self::Unit]) -> Result<&str, Error>;
}

impl BorrowedEncoding for Utf8 {
    type Unit = c_char;
    #[inline]
    unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        let string = unsafe { CStr::from_ptr(native.as_ptr()) };
        string.to_str().map_err(not_utf8)
    }
    #[inline]
    fn borrow_units(units: &[c_char]) -> Result<&str, Error> {
        std::str::from_utf8(bytes(units)).map_err(not_utf8)
    }
}

/// Never implemented: only UTF-8 is Rust's own encoding.
#[diagnostic::on_unimplemented(
    message = "a `str` is UTF-8, and native code's string is not, so it cannot be borrowed",
    label = "write `String` and `copied`, which converts, or `&'static WideCStr`, which borrows it as it is",
    note = "`copied` stands in `#[returns(copied)]`, on an `#[out]` parameter in `#[marshal(copied)]`, beside the encoding; a string that the caller frees has `free_with = …`",
    note = "borrowed as they are: `&'static U16CStr`, `&'static U32CStr`, `&'static WideCStr` and, of bytes, `&'static CStr`; they say their units themselves, so leave the encoding's word out"
)]
pub(crate) trait BorrowedAsUtf8 {}

macro_rules! not_borrowed {
    ($([$($generic:tt)*] $encoding:ty, $unit:ty;)*) => {$(
        impl<$($generic)*> BorrowedEncoding for $encoding
        where
            for<'never> &'never (): BorrowedAsUtf8,
        {
            type Unit = $unit;
            unsafe fn borrow<'a>(_: NonNull<$unit>) -> Result<&'a str, Error> {
                unreachable!()
            }
            fn borrow_units(_: &[$unit]) -> Result<&str, Error> {
                unreachable!()
            }
        }
    )*};
}
not_borrowed! {
    [] Utf16, u16;
    [] Utf32, u32;
    [W] AnsiOf<W>, c_char;
    [const N: u16] CodePage<N>, c_char;
}

#[cold]
fn not_utf8(error: std::str::Utf8Error) -> Error {
    Error::marshal(Problem::InvalidUtf8(error))
}

// SAFETY: the declaration promises that the string lives as long as the reference says; the rest is checked.
unsafe impl<M: Unconverted + SaysEncoding<Encoding: BorrowedEncoding>> TakeRef<M> for str {
    type Native = <M::Encoding as BorrowedEncoding>::Unit;
    #[inline(always)]
    unsafe fn borrow<'a>(native: NonNull<Self::Native>) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        unsafe { M::Encoding::borrow(native) }
    }
}

/// The system's own strings are any bytes on Unix; on Windows they are not UTF-16 inside, so nothing can be borrowed.
#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    use super::*;

    /// The encoding of the system's own strings.
    #[diagnostic::on_unimplemented(
        message = "nothing says that this string of the system's is UTF-8, or what else it is",
        label = "which encoding? write `strings = utf8` on the block, or `#[returns(utf8)]`, on an `#[out]` parameter `#[marshal(utf8)]`",
        note = "only bytes can be borrowed as they are: a string in another encoding is copied, `#[returns(copied)]` and an `OsString`"
    )]
    pub(crate) trait SystemEncoding {}
    impl SystemEncoding for Utf8 {}

    // SAFETY: the declaration promises that the string lives as long as the reference says.
    unsafe impl<M: Unconverted + SaysEncoding<Encoding: SystemEncoding>> TakeRef<M> for OsStr {
        type Native = c_char;
        #[inline(always)]
        unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a OsStr, Error> {
            // SAFETY: the caller's promise.
            Ok(OsStr::from_bytes(unsafe { CStr::from_ptr(native.as_ptr()) }.to_bytes()))
        }
    }

    // SAFETY: as for `OsStr`.
    unsafe impl<M: Unconverted + SaysEncoding<Encoding: SystemEncoding>> TakeRef<M> for Path {
        type Native = c_char;
        #[inline(always)]
        unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a Path, Error> {
            // SAFETY: the caller's promise.
            unsafe { <OsStr as TakeRef<M>>::borrow(native) }.map(Path::new)
        }
    }
}

/// The C string as it stands, whatever its encoding.
macro_rules! borrowed_c_string {
    ($($policy:ty),*) => {$(
        // SAFETY: the declaration promises a NUL-terminated string that lives as long as the reference says.
        unsafe impl<S, P> TakeRef<$policy> for CStr {
            type Native = c_char;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a CStr, Error> {
                // SAFETY: the caller's promise.
                Ok(unsafe { CStr::from_ptr(native.as_ptr()) })
            }
        }
    )*};
}
borrowed_c_string!(ByType<S, P>, Optional<ByType<S, P>>);
