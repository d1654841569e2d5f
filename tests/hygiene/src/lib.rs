//! Declarations as a strict crate would publish them: every lint here is an error, the pedantic ones included, and all of it is documented
//! and exported, so that a stub that a lint could object to is seen.

#![deny(
    warnings,
    unsafe_op_in_unsafe_fn,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    single_use_lifetimes,
    elided_lifetimes_in_paths,
    clippy::all,
    clippy::pedantic
)]

use std::ffi::{CStr, c_int, c_long, c_uint, c_void};
use std::fmt;
use std::io;
use std::mem::MaybeUninit;

use renamed::{Blittable, Fillable, Library};

/// The native library.
pub static LIBRARY: Library = Library::new("interop_strict").soname(1);

/// A point.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Blittable, Fillable)]
#[interop(crate = renamed)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
    /// Both again.
    pub both: [f64; 2],
}

/// A colour.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable)]
#[interop(crate = renamed)]
pub enum Colour {
    /// Like blood.
    Red,
    /// Like grass.
    Green,
}

/// What the library says of a file: C has a structure and a function of one name.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable, Fillable)]
#[interop(crate = renamed)]
#[allow(non_camel_case_types)]
pub struct stat {
    /// Its size in bytes.
    pub size: u64,
}

/// Why a call failed.
#[derive(Debug)]
pub enum StrictError {
    /// The library's own code.
    Code(c_int),
    /// It could not be called.
    Call(renamed::Error),
}

impl From<c_int> for StrictError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<renamed::Error> for StrictError {
    fn from(error: renamed::Error) -> Self {
        Self::Call(error)
    }
}

impl std::error::Error for StrictError {}

impl fmt::Display for StrictError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "code {code}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl renamed::StatusError for StrictError {
    type Status = c_int;
    fn check(status: c_int) -> Result<(), Self> {
        if status < 0 { Err(Self::Code(status)) } else { Ok(()) }
    }
}

#[renamed::import(crate = ::renamed, library = LIBRARY, strings = utf8, api = STRICT)]
unsafe extern "C" {
    /// Does nothing.
    pub safe fn nothing();

    /// Adds two numbers.
    #[must_use]
    pub safe fn add(a: c_int, b: c_int) -> c_int;

    /// How long a text is.
    #[must_use]
    pub safe fn text_length(text: &str) -> usize;

    /// The first word of a text.
    #[must_use]
    pub safe fn first_word<'a>(text: &'a CStr) -> Option<&'a CStr>;

    /// Reads through a pointer.
    ///
    /// # Safety
    /// The pointer is valid.
    #[must_use]
    pub fn read(pointer: *const c_int) -> c_int;

    /// Sums up.
    #[must_use]
    pub safe fn sum(values: &[f64], #[len_of(values)] count: c_uint) -> f64;

    /// Changes each.
    pub safe fn change(values: &mut [Point], #[len_of(values)] count: usize, #[marshal(bool32)] flag: &mut bool);

    /// Fills a buffer.
    ///
    /// # Errors
    /// The system's.
    #[fails(when = negative_one, code = errno)]
    pub safe fn fill(
        buffer: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: usize,
    ) -> io::Result<()>;

    /// Changes a text in place; how much of the data was read comes back, too.
    pub safe fn shout(
        #[in_out] text: String,
        #[in_out(capacity = 64)] again: String,
        data: &[u8],
        #[in_out]
        #[len_of(data)]
        length: usize,
    );

    /// As much of a text as there is room for.
    #[must_use]
    #[returns(len_of(text, unit = elements, nul = in_only), native = c_int)]
    pub safe fn beginning(
        #[out(capacity = 8)]
        #[marshal(truncate)]
        text: String,
        #[len_of(text, unit = elements, nul = in_only)] room: usize,
    );

    /// All of a text, however long it is.
    #[must_use]
    pub safe fn all(
        #[out(capacity = 8, grow = negative)] text: String,
        #[len_of(text, unit = elements, nul = in_only)] room: usize,
        #[in_out] kept: String,
    ) -> c_int;

    /// Many results.
    ///
    /// # Errors
    /// The library's.
    pub safe fn many(#[out] a: c_int, #[in_out] b: c_long, #[out] c: &'static str) -> Result<c_int, StrictError>;

    /// What the library says of a file.
    ///
    /// # Errors
    /// The library's.
    pub safe fn stat(path: &str, #[out] status: stat) -> Result<(), StrictError>;

    /// A colour's name, where the library knows one.
    #[optional]
    #[must_use]
    pub safe fn colour_name(colour: Colour) -> Option<&'static str>;

    /// A number, or half of it.
    #[must_use]
    pub safe fn half(number: c_uint) -> c_uint {
        number / 2
    }

    /// A number, always.
    ///
    /// # Errors
    /// None.
    pub safe fn always(number: &c_int) -> Result<c_int, StrictError> {
        Ok(*number)
    }

    /// What a pointer points to.
    ///
    /// # Safety
    /// The pointer is valid.
    pub unsafe fn swap(#[in_out] pointer: *mut c_void) -> () {
        pointer
    }

    /// A colour that was.
    #[deprecated(since = "0.1.0", note = "colours are out")]
    #[must_use]
    #[returns(char32)]
    pub safe fn old(colour: Colour) -> char;

    /// Ends the program.
    pub safe fn end(status: c_int) -> !;
}

/// Blocks as values, bound in each way.
pub mod blocks {
    use std::ffi::c_int;

    use super::{LIBRARY, StrictError};

    #[renamed::import(
        crate = ::renamed,
        library = LIBRARY,
        bind = eager,
        serialized,
        fails(when = nonzero, code = returned),
        api = STRICT
    )]
    unsafe extern "C" {
        /// Something.
        pub safe fn strict_eager(number: c_int) -> Result<(), StrictError>;
        /// A name that `Imports` has, too.
        pub safe fn load();
        /// A name of the trait behind the value.
        #[optional]
        pub safe fn deref() -> Option<c_int>;
        /// A variable.
        pub static strict_variable: c_int;
        /// Another.
        pub safe static strict_constant: c_int;
        /// As it is.
        pub fn strict_variadic(count: c_int, ...) -> c_int;
    }

    #[renamed::import(crate = ::renamed, library = renamed::Library::PROCESS, bind = link, serialized, api = LINKED)]
    unsafe extern "C" {
        /// The absolute value.
        #[entry_point("abs")]
        pub safe fn magnitude(number: c_int) -> c_int;
        /// The environment.
        #[cfg(unix)]
        pub static environ: *const *const std::ffi::c_char;
        /// As it is.
        pub fn printf(format: *const std::ffi::c_char, ...) -> c_int;
    }
}
