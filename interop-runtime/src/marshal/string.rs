//! Strings: `str` in a declared encoding, `CStr` as it is, and borrowed returns.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr::{self, NonNull};

use super::abi::Abi;
use super::input::Referent;
use super::output::LiftRef;
use super::policy::{As, Auto, Optional, Terminated, Utf8};
use super::scratch::Scratch;
use crate::Error;
use crate::error::Problem;

/// An encoding that a Rust string can be converted to, for native code to read.
#[diagnostic::on_unimplemented(
    message = "a `str` needs an encoding",
    label = "which encoding does the native side expect?",
    note = "write `strings = utf8` on `#[interop::import]`, `#[marshal(utf8)]` on this parameter, or, for a return value, `#[returns(utf8)]` on the function"
)]
pub trait Encoding {
    /// The native code unit.
    type Unit: Abi;
    /// The string in this encoding with a NUL behind it, in the scratch.
    ///
    /// # Errors
    /// The string contains a NUL.
    fn encode(string: &str, scratch: &Scratch<'_>) -> Result<*const Self::Unit, Error>;
    /// The string as it is, for a callee that is told its length; `None` if the encoding needs a conversion.
    fn units(string: &str) -> *const Self::Unit;
}

impl Encoding for Utf8 {
    type Unit = c_char;

    #[inline]
    fn encode(string: &str, scratch: &Scratch<'_>) -> Result<*const c_char, Error> {
        let length = string.len();
        // SAFETY: `memchr` reads `length` bytes of the string.
        let nul = unsafe { memchr(string.as_ptr().cast(), 0, length) };
        if !nul.is_null() {
            return Err(interior_nul(string));
        }
        let copy = scratch.allocate(length + 1);
        // SAFETY: `length + 1` bytes were allocated, apart from the string.
        unsafe { ptr::copy_nonoverlapping(string.as_ptr(), copy, length) };
        // SAFETY: as above.
        unsafe { copy.add(length).write(0) };
        Ok(copy.cast())
    }

    #[inline(always)]
    fn units(string: &str) -> *const c_char {
        string.as_ptr().cast()
    }
}

unsafe extern "C" {
    /// The C library's: vectorised and chosen for the processor at load time.
    fn memchr(start: *const c_void, byte: c_int, length: usize) -> *mut c_void;
}

#[cold]
#[inline(never)]
fn interior_nul(string: &str) -> Error {
    let position = string.bytes().position(|byte| byte == 0).unwrap_or(string.len());
    Error::marshal(Problem::InteriorNul { position })
}

/// An encoding in which a native string can be borrowed as a `str`.
#[diagnostic::on_unimplemented(
    message = "a `str` cannot be borrowed from a native string without knowing that it is UTF-8",
    label = "which encoding does native code return?",
    note = "write `strings = utf8` on `#[interop::import]`, or `#[returns(utf8)]` on the function; or return `&CStr`"
)]
pub trait BorrowedEncoding {
    /// The native code unit.
    type Unit: Abi;
    /// Borrows the string up to its NUL.
    ///
    /// # Safety
    /// `native` points to a NUL-terminated string that lives, unchanged, for `'a`.
    ///
    /// # Errors
    /// It is not in this encoding.
    unsafe fn borrow<'a>(native: NonNull<Self::Unit>) -> Result<&'a str, Error>;
}

impl BorrowedEncoding for Utf8 {
    type Unit = c_char;
    #[inline]
    unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        let string = unsafe { CStr::from_ptr(native.as_ptr()) };
        string.to_str().map_err(|error| Error::marshal(Problem::InvalidUtf8(error)))
    }
}

/// The encoding that a policy names: the block's `strings`, or the parameter's own.
#[diagnostic::on_unimplemented(
    message = "a string cannot cross like this",
    label = "`#[marshal(…)]` names no encoding here"
)]
pub trait SaysEncoding {
    /// The encoding.
    type Encoding;
}
impl<E, P> SaysEncoding for Auto<E, P> {
    type Encoding = E;
}
impl<E, P> SaysEncoding for As<E, P> {
    type Encoding = E;
}
impl<M: SaysEncoding> SaysEncoding for Optional<M> {
    type Encoding = M::Encoding;
}

/// Whether the policy's place has native code look for a NUL.
pub trait TerminatedPlace {
    /// Whether a NUL must stand behind the string, and none within it.
    const NUL: bool;
}
impl<S, P: Terminated> TerminatedPlace for Auto<S, P> {
    const NUL: bool = P::NUL;
}
impl<K, P: Terminated> TerminatedPlace for As<K, P> {
    const NUL: bool = P::NUL;
}

// SAFETY: the string, or a copy with its NUL in the scratch.
unsafe impl<M: SaysEncoding<Encoding: Encoding> + TerminatedPlace> Referent<M> for str {
    type Native = <M::Encoding as Encoding>::Unit;
    #[inline(always)]
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const Self::Native, Error> {
        if M::NUL { M::Encoding::encode(self, scratch) } else { Ok(M::Encoding::units(self)) }
    }
}

// SAFETY: the declaration promises that the string lives as long as the reference says; the rest is checked.
unsafe impl<M: SaysEncoding<Encoding: BorrowedEncoding>> LiftRef<M> for str {
    type Native = <M::Encoding as BorrowedEncoding>::Unit;
    #[inline(always)]
    unsafe fn borrow<'a>(native: NonNull<Self::Native>) -> Result<&'a str, Error> {
        // SAFETY: the caller's promise.
        unsafe { M::Encoding::borrow(native) }
    }
}

// SAFETY: the C string itself.
unsafe impl<S, P> Referent<Auto<S, P>> for CStr {
    type Native = c_char;
    #[inline(always)]
    fn lend(&self, _: &Scratch<'_>) -> Result<*const c_char, Error> {
        Ok(self.as_ptr())
    }
}

/// The C string as it stands, whatever its encoding.
macro_rules! borrowed_c_string {
    ($($policy:ty),*) => {$(
        // SAFETY: the declaration promises a NUL-terminated string that lives as long as the reference says.
        unsafe impl<S, P> LiftRef<$policy> for CStr {
            type Native = c_char;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<c_char>) -> Result<&'a CStr, Error> {
                // SAFETY: the caller's promise.
                Ok(unsafe { CStr::from_ptr(native.as_ptr()) })
            }
        }
    )*};
}
borrowed_c_string!(Auto<S, P>, Optional<Auto<S, P>>);
