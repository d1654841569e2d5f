//! The error that every generated call can return.

use std::fmt;

use crate::library::LoadError;

/// Why a call could not be made, or why what came back could not be understood.
///
/// One word wide, so that a `Result<*const T, Error>` returns in registers; the cause is behind [`Error::kind`].
/// Answers to .NET's `DllNotFoundException`, `EntryPointNotFoundException`, `BadImageFormatException` (all
/// [`ErrorKind::Load`]) and `MarshalDirectiveException` ([`ErrorKind::Marshal`]).
pub struct Error(Box<ErrorKind>);

/// The cause of an [`Error`].
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The library or the symbol is absent. Nothing was called.
    Load(LoadError),
    /// A value cannot cross the boundary.
    Marshal(MarshalError),
}
