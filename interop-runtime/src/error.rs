//! The error that every generated call can return.

use std::{any::Any, fmt, io, str::Utf8Error};

use crate::library::LoadError;
use crate::values::ValueError;

mod panic;

pub use self::panic::Panic;

/// Why a call could not be made, or why what came back could not be understood.
///
/// One word wide, so that a `Result<*const T, Error>` returns in registers; the cause is behind [`Error::kind`].
/// Answers to .NET's `DllNotFoundException`, `EntryPointNotFoundException` and `BadImageFormatException` (all
/// [`ErrorKind::Load`]), and to `MarshalDirectiveException` and its kin ([`ErrorKind::Marshal`]).
///
/// It converts into [`std::io::Error`], so a declaration that returns [`std::io::Result`] needs no error type of its
/// own. An error type of yours takes it with `impl From<interop::Error>`.
pub struct Error(Box<ErrorKind>);

/// The cause of an [`Error`].
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The library or the symbol is absent. Nothing was called.
    Load(LoadError),
    /// A value cannot cross the boundary.
    Marshal(MarshalError),
    /// A Rust function that native code called panicked. The error type of an export gets it; that of a call never does, because
    /// the call resumes the panic of its callback.
    Panicked(Panic),
}

/// A value that cannot cross the boundary: which, in which call, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarshalError {
    function: &'static str,
    parameter: Option<&'static str>,
    problem: Problem,
}

/// What is wrong with a value that cannot cross.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A string with a NUL before its end, where native code reads up to the first NUL.
    InteriorNul {
        /// Where the NUL is, in bytes from the start of the Rust string.
        position: usize,
    },
    /// Native code produced a string that is not UTF-8.
    InvalidUtf8(Utf8Error),
    /// Native code produced a string that is not UTF-16: a surrogate without its partner.
    InvalidUtf16 {
        /// Where the surrogate is, in 16-bit units from the start.
        position: usize,
    },
    /// Native code produced a string that is not UTF-32: a unit that is no character.
    InvalidUtf32 {
        /// Where the unit is, in 32-bit units from the start.
        position: usize,
        /// The unit.
        value: u32,
    },
    /// Native code produced bytes that are no text in the declared code page.
    InvalidCodePage {
        /// The code page's number.
        code_page: u16,
    },
    /// A character that the declared code page does not have.
    Unmappable {
        /// The character.
        character: char,
        /// The code page's number.
        code_page: u16,
    },
    /// A code page that this system does not have.
    NoCodePage {
        /// The code page's number.
        code_page: u16,
    },
    /// An `OsStr` or `Path` that is not Unicode, and so has no form in the declared encoding.
    NotUnicode,
    /// An empty string in a `double_nul` list, where native code would take it for the list's end.
    EmptyItem {
        /// Which item it is, from 0.
        index: usize,
    },
    /// Native code produced a null pointer where the declaration allows none.
    Null,
    /// Native code called a callback while that was running, which only a callback that is `Fn` allows.
    CalledWithin,
    /// A Rust function that native code called returned a value that native code would take for a failure.
    MeansFailure,
    /// What a Rust function leaves in a buffer of native code's does not fit.
    BufferTooSmall {
        /// Its length, in the unit that the declaration counts.
        length: usize,
        /// What the buffer holds, in the unit that the declaration counts.
        capacity: usize,
    },
    /// There is no memory for what native code is given.
    OutOfMemory,
    /// Native code produced no handle of the system's where the declaration allows none.
    NoHandle,
    /// Native code produced a negative number other than -1 for a file descriptor.
    NotADescriptor {
        /// The number.
        value: std::ffi::c_int,
    },
    /// A length that the declared native integer cannot hold.
    LengthTooLarge {
        /// The length, in the unit that the declaration counts.
        length: usize,
        /// The native integer's name.
        native: &'static str,
    },
    /// What crosses with one length for several has another one than the others.
    UnequalLengths {
        /// The length of the parameter that is named, in the unit that the declaration counts.
        length: usize,
        /// Another parameter that has the same length.
        other: &'static str,
        /// The length of that one.
        other_length: usize,
    },
    /// Native code reported a length that is negative, or more than the buffer holds.
    LengthOutOfBounds {
        /// What native code reported.
        reported: i128,
        /// What the buffer holds.
        capacity: usize,
    },
    /// Native code said a length that nothing has: negative, more than memory, or a part of an element.
    ImpossibleLength {
        /// What native code said.
        reported: i128,
    },
    /// Native code produced a pointer that is no multiple of what it points to needs.
    Misaligned {
        /// The alignment that the type has.
        align: usize,
    },
    /// Native code filled a buffer and wrote no NUL that would end the string.
    NotTerminated {
        /// What the buffer holds, in the encoding's units.
        capacity: usize,
    },
    /// Native code called every buffer too small that a declaration with `grow` made for it.
    NeverFits {
        /// What the last one held, in the declaration's units.
        capacity: usize,
    },
    /// Native code was asked for the size of a string, and said 0: less than the NUL that the declaration counts.
    NoSize,
    /// A `char` that the declared width cannot hold, or native code's character that is no `char`.
    Character {
        /// The code point or code unit.
        value: u32,
        /// The declared width in bits.
        bits: u32,
    },
    /// Native code produced an integer that is no variant of the enumeration.
    NotAVariant {
        /// The enumeration's name.
        name: &'static str,
        /// The integer.
        value: i128,
    },
    /// A time that has no native form, or a native one that Rust has no time for.
    Value(ValueError),
    /// What a conversion of the program's own says: [`Error::other`].
    Other(Box<str>),
}

impl Error {
    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// The same by value, to take it apart.
    #[must_use]
    pub fn into_kind(self) -> ErrorKind {
        *self.0
    }

    /// Whether the library or the symbol is absent, so that the call can never succeed in this process as it stands.
    #[must_use]
    pub fn is_load(&self) -> bool {
        matches!(*self.0, ErrorKind::Load(_))
    }

    /// A value that cannot cross; the stub adds where it was met.
    #[cold]
    #[must_use]
    pub fn marshal(problem: Problem) -> Self {
        Self(Box::new(ErrorKind::Marshal(MarshalError { function: "", parameter: None, problem })))
    }

    /// A value that a conversion of your own cannot convert: a text that says why, or another error.
    ///
    /// A call whose value that is fails with it, and the message begins with the function's name and the parameter's.
    ///
    /// ```
    /// # use interop_runtime as interop;
    /// fn port(number: i32) -> Result<u16, interop::Error> {
    ///     u16::try_from(number).map_err(interop::Error::other)
    /// }
    /// assert!(port(-1).unwrap_err().to_string().ends_with("out of range integral type conversion attempted"));
    /// ```
    #[cold]
    #[must_use]
    pub fn other(reason: impl fmt::Display) -> Self {
        Self::marshal(Problem::Other(reason.to_string().into()))
    }

    /// The panic of a function that native code called.
    #[cold]
    #[inline(never)]
    #[must_use]
    pub(crate) fn panicked(payload: Box<dyn Any + Send>, function: &'static str) -> Self {
        Self(Box::new(ErrorKind::Panicked(Panic::new(payload, function))))
    }

    /// Whether what native code gets does not fit its buffer.
    pub(crate) fn is_too_small(&self) -> bool {
        matches!(&*self.0, ErrorKind::Marshal(MarshalError { problem: Problem::BufferTooSmall { .. }, .. }))
    }

    /// The error, unless it is the panic of a callback, which goes on here: it outranks whatever native code made of it.
    #[must_use]
    pub(crate) fn unless_panicked(self) -> Self {
        match *self.0 {
            ErrorKind::Panicked(panic) => panic.resume(),
            _ => self,
        }
    }

    /// Names the parameter that reported a wrong length; any other mistake is one of the buffer's own.
    #[cold]
    #[inline(never)]
    #[doc(hidden)]
    #[must_use]
    pub fn length_at(mut self, parameter: &'static str) -> Self {
        if let ErrorKind::Marshal(error) = &mut *self.0
            && let Problem::LengthOutOfBounds { .. } | Problem::ImpossibleLength { .. } = error.problem
        {
            error.parameter = Some(parameter);
        }
        self
    }

    /// The length that native code reported, if that is what is wrong.
    #[cold]
    #[inline(never)]
    pub(crate) fn reported(&self) -> Option<i128> {
        match &*self.0 {
            ErrorKind::Marshal(MarshalError { problem: Problem::LengthOutOfBounds { reported, .. }, .. }) => {
                Some(*reported)
            }
            _ => None,
        }
    }

    /// Names the function whose call failed: the innermost, if a callback did.
    #[cold]
    #[inline(never)]
    #[doc(hidden)]
    #[must_use]
    pub fn calling(mut self, function: &'static str) -> Self {
        if let ErrorKind::Marshal(error) = &mut *self.0
            && error.function.is_empty()
        {
            error.function = function;
        }
        self
    }
}

/// Names the parameter whose marshaling failed.
#[cold]
#[inline(never)]
#[must_use]
pub fn at(mut error: Error, parameter: &'static str) -> Error {
    if let ErrorKind::Marshal(error) = &mut *error.0 {
        error.parameter.get_or_insert(parameter);
    }
    error
}

impl MarshalError {
    /// The Rust name of the function that was called.
    #[must_use]
    pub fn function(&self) -> &'static str {
        self.function
    }

    /// The declared parameter that could not cross; `None` where it was the return value.
    #[must_use]
    pub fn parameter(&self) -> Option<&'static str> {
        self.parameter
    }

    /// What is wrong with the value.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

impl From<LoadError> for Error {
    #[cold]
    fn from(error: LoadError) -> Self {
        Self(Box::new(ErrorKind::Load(error)))
    }
}

impl From<Error> for io::Error {
    /// [`NotFound`](io::ErrorKind::NotFound) for what is absent, [`InvalidInput`](io::ErrorKind::InvalidInput) for what
    /// could not be passed, [`InvalidData`](io::ErrorKind::InvalidData) for what native code produced,
    /// [`Other`](io::ErrorKind::Other) for a panic; the [`Error`] is inside ([`io::Error::downcast`]).
    #[cold]
    fn from(error: Error) -> Self {
        let kind = match error.kind() {
            ErrorKind::Load(_) => io::ErrorKind::NotFound,
            ErrorKind::Panicked(_) => io::ErrorKind::Other,
            ErrorKind::Marshal(error) => match error.problem {
                Problem::OutOfMemory => io::ErrorKind::OutOfMemory,
                Problem::InteriorNul { .. }
                | Problem::LengthTooLarge { .. }
                | Problem::UnequalLengths { .. }
                | Problem::Unmappable { .. }
                | Problem::NotUnicode
                | Problem::EmptyItem { .. } => io::ErrorKind::InvalidInput,
                _ => io::ErrorKind::InvalidData,
            },
        };
        io::Error::new(kind, error)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            ErrorKind::Load(error) => Some(error),
            ErrorKind::Marshal(error) => Some(error),
            ErrorKind::Panicked(panic) => Some(panic),
        }
    }
}

impl std::error::Error for MarshalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::InvalidUtf8(error) => Some(error),
            Problem::Value(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Error").field(&self.0).finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::Load(error) => error.fmt(f),
            ErrorKind::Marshal(error) => error.fmt(f),
            ErrorKind::Panicked(panic) => panic.fmt(f),
        }
    }
}

impl fmt::Display for MarshalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parameter {
            Some(parameter) => write!(f, "`{parameter}` of `{}`: ", self.function)?,
            None => write!(f, "what `{}` returned: ", self.function)?,
        }
        self.problem.fmt(f)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InteriorNul { position } => {
                write!(f, "the string has a NUL at byte {position}, where native code would stop reading")
            }
            Self::InvalidUtf8(error) => write!(f, "the string is not UTF-8: {error}"),
            Self::InvalidUtf16 { position } => {
                write!(f, "the string is not UTF-16: the surrogate at unit {position} has no partner")
            }
            Self::InvalidUtf32 { position, value } => {
                write!(f, "the string is not UTF-32: {value:#X} at unit {position} is no character")
            }
            Self::InvalidCodePage { code_page } => {
                write!(f, "the string has bytes that are no character in code page {code_page}")
            }
            Self::Unmappable { character, code_page } => {
                let value = u32::from(*character);
                write!(f, "the character {character:?} (U+{value:04X}) does not exist in code page {code_page}")
            }
            Self::NoCodePage { code_page } => write!(f, "this system has no code page {code_page}"),
            Self::NotUnicode => f.write_str("the string is not Unicode, so it has no form in the declared encoding"),
            Self::EmptyItem { index } => {
                write!(f, "item {index} is empty, which native code would take for the end of a `double_nul` list")
            }
            Self::Null => f.write_str("a null pointer, where the declaration allows none; declare an `Option`"),
            Self::CalledWithin => {
                f.write_str("native code called the callback from within itself; declare it with `call = Fn`")
            }
            Self::MeansFailure => f.write_str("native code would take what the function returned for a failure"),
            Self::BufferTooSmall { length, capacity } => {
                write!(f, "the length {length} does not fit native code's buffer of {capacity}")
            }
            Self::OutOfMemory => f.write_str("there is no memory for what native code is given"),
            Self::NoHandle => {
                f.write_str("no handle (-1, or null), where the declaration allows none; declare an `Option`, or when the call fails")
            }
            Self::NotADescriptor { value } => {
                write!(f, "{value}, which no file descriptor is; if negative numbers are failures, declare that")
            }
            Self::LengthTooLarge { length, native } => {
                write!(f, "the length {length} does not fit the native `{native}`")
            }
            Self::UnequalLengths { length, other, other_length } => {
                write!(
                    f,
                    "the length is {length}, but that of `{other}` is {other_length}, and native code takes one length for both"
                )
            }
            Self::LengthOutOfBounds { reported, capacity } => {
                write!(f, "native code reported the length {reported} for a buffer of {capacity}")
            }
            Self::ImpossibleLength { reported } => {
                write!(f, "native code reported the length {reported}, which nothing in memory has")
            }
            Self::Misaligned { align } => {
                write!(f, "native code produced a pointer that is no multiple of {align}, as what it points to must be")
            }
            Self::NotTerminated { capacity } => {
                write!(f, "native code wrote no NUL into the buffer of {capacity}; declare a larger capacity")
            }
            Self::NeverFits { capacity } => {
                write!(f, "native code calls even a buffer of {capacity} too small")
            }
            Self::NoSize => {
                f.write_str("native code was asked for the size and said 0, although the NUL alone counts 1; if it fails in this way, declare that with `#[fails(…)]`")
            }
            Self::Character { value, bits } => {
                write!(f, "the character U+{value:04X} does not fit a native character of {bits} bits")
            }
            Self::NotAVariant { name, value } => write!(f, "{value} is no variant of `{name}`"),
            Self::Value(error) => error.fmt(f),
            Self::Other(reason) => f.write_str(reason),
        }
    }
}
