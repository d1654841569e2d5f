//! Strings that are copied out of native code: owned returns, and what native code left in a buffer.

use std::ffi::{CString, OsString, c_char};
use std::path::PathBuf;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::policy::{ByType, Optional, Truncate};
use crate::marshal::string::encoding::{Decode, Encode, SaysEncoding, utf8};

/// An owned string that can be made from native units under the policy `M`.
///
/// # Safety
/// `length` is how many units stand before the NUL; `find_nul` and `whole` are no more than there are.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be made from a native string",
    label = "no string that native code could produce",
    note = "strings come out as `String`, `Box<str>`, `OsString`, `PathBuf` (with an encoding) and `CString`"
)]
pub unsafe trait OwnedText<M>: Sized {
    /// The native code unit.
    type Unit: Abi + Fillable;
    /// The string that `units` are, all of them: no terminator among them.
    ///
    /// # Errors
    /// They are not in the declared encoding, and `lossy` is not declared.
    fn from_units(units: &[Self::Unit]) -> Result<Self, Error>;
    /// The same, of a buffer that nobody else needs.
    ///
    /// # Errors
    /// As there.
    #[inline]
    fn from_buffer(buffer: Vec<Self::Unit>) -> Result<Self, Error> {
        Self::from_units(&buffer)
    }
    /// How many units stand before the NUL.
    ///
    /// # Safety
    /// `start` points to a NUL-terminated string, aligned for its unit.
    unsafe fn length(start: *const Self::Unit) -> usize;
    /// How many units of a buffer stand before its first NUL; `None` if there is none.
    fn find_nul(units: &[Self::Unit]) -> Option<usize>;
    /// How many of `units` stand before a last character that is cut off: all of them if none is.
    fn whole(units: &[Self::Unit]) -> usize;
}

// SAFETY: the encoding says so.
unsafe impl<M: SaysEncoding<Encoding: Decode>> OwnedText<M> for String {
    type Unit = <M::Encoding as Encode>::Unit;
    #[inline]
    fn from_units(units: &[Self::Unit]) -> Result<Self, Error> {
        if M::LOSSY { Ok(M::Encoding::decode_lossy(units)) } else { M::Encoding::decode(units) }
    }
    #[inline]
    fn from_buffer(buffer: Vec<Self::Unit>) -> Result<Self, Error> {
        if M::LOSSY { Ok(M::Encoding::decode_lossy(&buffer)) } else { M::Encoding::decode_buffer(buffer) }
    }
    #[inline(always)]
    unsafe fn length(start: *const Self::Unit) -> usize {
        // SAFETY: the caller's promise.
        unsafe { M::Encoding::length(start) }
    }
    #[inline(always)]
    fn find_nul(units: &[Self::Unit]) -> Option<usize> {
        M::Encoding::find_nul(units)
    }
    #[inline]
    fn whole(units: &[Self::Unit]) -> usize {
        M::Encoding::whole(units)
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: SaysEncoding<Encoding: Decode>> OwnedText<M> for OsString {
    type Unit = <M::Encoding as Encode>::Unit;
    #[inline]
    fn from_units(units: &[Self::Unit]) -> Result<Self, Error> {
        M::Encoding::decode_os(units, M::LOSSY)
    }
    #[inline(always)]
    unsafe fn length(start: *const Self::Unit) -> usize {
        // SAFETY: the caller's promise.
        unsafe { M::Encoding::length(start) }
    }
    #[inline(always)]
    fn find_nul(units: &[Self::Unit]) -> Option<usize> {
        M::Encoding::find_nul(units)
    }
    #[inline]
    fn whole(units: &[Self::Unit]) -> usize {
        M::Encoding::whole(units)
    }
}

/// What is another owned string in different clothes.
macro_rules! through {
    ($($type:ty: $inner:ty;)*) => {$(
        // SAFETY: the other string says so.
        unsafe impl<M> OwnedText<M> for $type
        where
            $inner: OwnedText<M>,
        {
            type Unit = <$inner as OwnedText<M>>::Unit;
            #[inline]
            fn from_units(units: &[Self::Unit]) -> Result<Self, Error> {
                <$inner as OwnedText<M>>::from_units(units).map(Self::from)
            }
            #[inline(always)]
            unsafe fn length(start: *const Self::Unit) -> usize {
                // SAFETY: the caller's promise.
                unsafe { <$inner as OwnedText<M>>::length(start) }
            }
            #[inline(always)]
            fn find_nul(units: &[Self::Unit]) -> Option<usize> {
                <$inner as OwnedText<M>>::find_nul(units)
            }
            #[inline]
            fn whole(units: &[Self::Unit]) -> usize {
                <$inner as OwnedText<M>>::whole(units)
            }
        }
    )*};
}
through! {
    Box<str>: String;
    PathBuf: OsString;
}

/// The bytes as they stand, whatever their encoding.
macro_rules! owned_c_string {
    ($($policy:ty),*) => {$(
        // SAFETY: bytes, up to a NUL.
        unsafe impl<S, P> OwnedText<$policy> for CString {
            type Unit = c_char;
            #[inline]
            fn from_units(units: &[c_char]) -> Result<Self, Error> {
                #[cold]
                fn refuse(error: std::ffi::NulError) -> Error {
                    Error::marshal(Problem::InteriorNul { position: error.nul_position() })
                }
                CString::new(utf8::bytes(units)).map_err(refuse)
            }
            #[inline(always)]
            unsafe fn length(start: *const c_char) -> usize {
                // SAFETY: the caller's promise.
                unsafe { utf8::length(start) }
            }
            #[inline(always)]
            fn find_nul(units: &[c_char]) -> Option<usize> {
                utf8::find_nul(units)
            }
            /// Bytes are whole, whatever they mean.
            #[inline]
            fn whole(units: &[c_char]) -> usize {
                units.len()
            }
        }
    )*};
}
owned_c_string!(ByType<S, P>, Optional<ByType<S, P>>, Truncate<ByType<S, P>>);

/// How many of the units that native code counts with the terminator stand before it. It need not have written one, and it may
/// have written several: what is counted ends before the NULs at its end.
pub(crate) fn before_nuls<M, T: OwnedText<M>>(units: &[T::Unit]) -> usize {
    without_nuls(units, |unit| T::find_nul(std::slice::from_ref(unit)).is_some()).len()
}

/// The units before the NULs at their end.
pub(crate) fn without_nuls<U>(mut units: &[U], is_nul: impl Fn(&U) -> bool) -> &[U] {
    while let [before @ .., last] = units
        && is_nul(last)
    {
        units = before;
    }
    units
}
