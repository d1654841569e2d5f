//! How native code reports failure.
//!
//! | file | subject |
//! |---|---|
//! | [`rule`] | when a call has failed |
//! | [`code`] | which code says why |
//! | [`errno`] | C's `errno` |
//! | [`last_error`] | the system's last error: Win32's `GetLastError`, and `errno` everywhere else |
//! | [`reversed`] | the same the other way round: how a Rust function that native code called reports failure |
//! | [`mod@enter`] | what every function that native code calls goes through |
//! | [`says_more`] | return types that have one value on success, which are refused |
//! | [`too_small`] | the codes of a buffer that is too small |
//!
//! `#[fails(when = …, code = …)]` says when and why; an error type that implements [`StatusError`] says them once for all its
//! functions.

// What nobody outside names is sealed.
#![allow(private_bounds, private_interfaces)]

pub mod code;
pub mod enter;
pub mod errno;
pub mod last_error;
pub mod reversed;
pub mod rule;
pub mod says_more;
pub mod too_small;

use crate::Error;
use crate::marshal::abi::ReturnedUnchecked;

/// An error type that knows by itself when native code has failed: `Result<T, E>` then needs no `#[fails(…)]`.
///
/// ```
/// # use interop_runtime as interop;
/// use std::ffi::c_int;
///
/// #[derive(Debug)]
/// enum ZlibError { Failed(c_int), Unavailable(interop::Error) }
///
/// impl interop::StatusError for ZlibError {
///     type Status = c_int;
///     fn check(status: c_int) -> Result<(), Self> {
///         if status < 0 { Err(Self::Failed(status)) } else { Ok(()) }
///     }
/// }
/// impl From<interop::Error> for ZlibError {
///     fn from(error: interop::Error) -> Self { Self::Unavailable(error) }
/// }
/// # fn main() {}
/// ```
#[diagnostic::on_unimplemented(
    message = "nothing says how this call fails",
    label = "a `Result` needs a failure rule",
    note = "write `#[fails(when = …, code = …)]` on the function or `fails(…)` on the block, or, if `{Self}` is a type of your own, implement `interop::StatusError` for it",
    note = "if only finding the function or converting a value can fail, write `#[fails(when = never)]`"
)]
pub trait StatusError: Sized {
    /// What native code returns where the declaration says `Result<(), Self>`: an integer or a pointer, or what else may
    /// have any bits. An enumeration may not; take its integer here, and [`check`](Self::check) it.
    type Status: ReturnedUnchecked;
    /// Whether `status` means success, and the error if not.
    ///
    /// # Errors
    /// `status` means failure.
    fn check(status: Self::Status) -> Result<(), Self>;
}

/// An error type that also receives what goes wrong before or after the native call.
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` cannot carry a missing library, a missing symbol or a value that cannot cross",
    label = "write an error type that receives `interop::Error`, too: `std::io::Error`, or one of yours",
    note = "one of yours has `impl From<interop::Error>`"
)]
pub(crate) trait Carries {
    /// Wraps the error.
    fn carry(error: Error) -> Self;
}

#[diagnostic::do_not_recommend]
impl<E: From<Error>> Carries for E {
    #[inline]
    fn carry(error: Error) -> Self {
        error.into()
    }
}

/// An error type that takes what came out because the call failed: `#[out(on = failure)] detail: D`.
#[diagnostic::on_unimplemented(
    message = "the error type `{Self}` cannot take what comes out on failure, a `{D}`",
    label = "this error type must take the detail, too",
    note = "implement `interop::WithDetail<{D}>` for `{Self}`"
)]
pub trait WithDetail<D> {
    /// The error with the detail in it.
    #[must_use]
    fn with_detail(self, detail: D) -> Self;
}

/// The parts of a `Result`, however it is written (`io::Result<T>` has one argument).
pub trait Fallible {
    /// What success gives.
    type Ok;
    /// What failure gives.
    type Err;
}

impl<T, E> Fallible for Result<T, E> {
    type Ok = T;
    type Err = E;
}

/// A load or marshaling failure of a fallible function, as generated code reports it. The panic of a callback goes on here.
#[cold]
#[inline(never)]
pub fn carry<E: Carries>(error: Error, function: &'static str) -> E {
    E::carry(error.unless_panicked().calling(function))
}

/// A load or marshaling failure of a function that returns no `Result`. The panic of a callback goes on here.
#[cold]
#[inline(never)]
#[track_caller]
pub fn fail(error: Error, function: &'static str) -> ! {
    panic!("{}", error.unless_panicked().calling(function))
}
