//! C strings of 16-bit and 32-bit units, which cross as they are: what [`CStr`](std::ffi::CStr) is to bytes.
//!
//! A `&str` is converted for each call. A string that is passed again and again is better made once, and a constant one
//! is made by the compiler:
//!
//! ```
//! # use interop_runtime as interop;
//! use interop::{U16CStr, u16cstr};
//!
//! const VERB: &U16CStr = u16cstr!("öffnen");
//! assert_eq!(VERB.len(), 6);
//! assert_eq!(VERB.as_slice_with_nul().last(), Some(&0));
//! assert_eq!(VERB.to_string()?, "öffnen");
//! # Ok::<_, interop::Error>(())
//! ```

use std::fmt;
use std::ptr::NonNull;

use crate::Error;
use crate::marshal::argument::LendRef;
use crate::marshal::call::Call;
use crate::marshal::length::count::{StringCount, string_length};
use crate::marshal::length::countable::Countable;
use crate::marshal::memory::view::aligned;
use crate::marshal::policy::{ByType, Item, Optional, Utf16, Utf32};
use crate::marshal::shape::ShapeBehind;
use crate::marshal::string::encoding::Decode;
use crate::marshal::string::encoding::scan;
use crate::marshal::take::TakeRef;

/// C's `wchar_t`, without its sign: 16 bits on Windows, 32 elsewhere.
#[cfg(windows)]
pub type WChar = u16;
/// C's `wchar_t`, without its sign: 16 bits on Windows, 32 elsewhere.
#[cfg(not(windows))]
pub type WChar = u32;

/// A string of C's `wchar_t`, as [`widecstr!`](crate::widecstr) makes it.
#[cfg(windows)]
pub type WideCStr = U16CStr;
/// A string of C's `wchar_t`, as [`widecstr!`](crate::widecstr) makes it.
#[cfg(not(windows))]
pub type WideCStr = U32CStr;

/// Why units are no [`U16CStr`] or [`U32CStr`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WideNulError {
    /// There is a NUL before the last unit.
    Interior {
        /// Where, in units.
        position: usize,
    },
    /// The last unit is no NUL.
    Missing,
}

impl std::error::Error for WideNulError {}

impl fmt::Display for WideNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Interior { position } => {
                write!(f, "the string has a NUL at unit {position}, where native code would stop reading")
            }
            Self::Missing => f.write_str("the string has no NUL at its end, so native code would read on"),
        }
    }
}

macro_rules! wide_c_string {
    ($(#[$doc:meta])* $name:ident $unit:ident $encoding:ident) => {
        $(#[$doc])*
        #[repr(transparent)]
        #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([$unit]);

        impl $name {
            /// Borrows units that end with a NUL and have no other.
            ///
            /// # Errors
            /// There is no NUL at the end, or one before it.
            pub const fn from_slice_with_nul(units: &[$unit]) -> Result<&Self, WideNulError> {
                let mut position = 0;
                while position < units.len() {
                    if units[position] == 0 {
                        if position + 1 == units.len() {
                            // SAFETY: checked: a NUL at the end, and no other.
                            return Ok(unsafe { Self::from_slice_with_nul_unchecked(units) });
                        }
                        return Err(WideNulError::Interior { position });
                    }
                    position += 1;
                }
                Err(WideNulError::Missing)
            }

            /// Borrows units that end with a NUL and have no other.
            ///
            /// # Safety
            /// So they are.
            #[must_use]
            pub const unsafe fn from_slice_with_nul_unchecked(units: &[$unit]) -> &Self {
                // SAFETY: a transparent wrapper of the slice.
                unsafe { &*(&raw const *units as *const Self) }
            }

            /// Borrows a native string up to its NUL.
            ///
            /// # Safety
            /// `start` points to a NUL-terminated string, aligned, that lives, unchanged, for `'a`.
            #[must_use]
            pub unsafe fn from_ptr<'a>(start: *const $unit) -> &'a Self {
                // SAFETY: the caller's promise.
                let length = unsafe { scan::length(start) };
                // SAFETY: so many units and the NUL are there.
                let units = unsafe { std::slice::from_raw_parts(start, length + 1) };
                // SAFETY: the first NUL was found.
                unsafe { Self::from_slice_with_nul_unchecked(units) }
            }

            /// The pointer to the first unit; valid as long as this value is.
            #[must_use]
            pub const fn as_ptr(&self) -> *const $unit {
                self.0.as_ptr()
            }

            /// How many units there are, without the NUL. Units, not characters.
            #[must_use]
            pub const fn len(&self) -> usize {
                self.0.len() - 1
            }

            /// Whether there is nothing before the NUL.
            #[must_use]
            pub const fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// The units before the NUL.
            #[must_use]
            pub const fn as_slice(&self) -> &[$unit] {
                self.0.split_at(self.len()).0
            }

            /// The units, with the NUL.
            #[must_use]
            pub const fn as_slice_with_nul(&self) -> &[$unit] {
                &self.0
            }

            /// The text.
            ///
            /// # Errors
            /// The units are not well-formed.
            pub fn to_string(&self) -> Result<String, Error> {
                $encoding::decode(self.as_slice())
            }

            /// The text, with U+FFFD for what is not well-formed.
            #[must_use]
            pub fn to_string_lossy(&self) -> String {
                $encoding::decode_lossy(self.as_slice())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.to_string_lossy(), f)
            }
        }

        /// With U+FFFD for what is not well-formed.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.to_string_lossy())
            }
        }

        impl AsRef<$name> for $name {
            fn as_ref(&self) -> &Self {
                self
            }
        }

        impl<M> ShapeBehind<M> for $name {
            type Native = $unit;
        }

        // SAFETY: the string itself.
        unsafe impl<S, P> LendRef<ByType<S, P>> for $name {
            type Native = $unit;
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<*const $unit, Error> {
                Ok(self.as_ptr())
            }
        }

        // SAFETY: the string itself.
        unsafe impl<M> LendRef<Item<M>> for $name {
            type Native = $unit;
            type Sees = $crate::marshal::seen::Itself;
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<*const $unit, Error> {
                Ok(self.as_ptr())
            }
        }

        // SAFETY: as many units as there are, and the NUL.
        unsafe impl<M: StringCount> Countable<M> for $name {
            #[inline(always)]
            fn count(&self) -> usize {
                string_length::<M>(self.len(), size_of::<$unit>())
            }
        }

        crate::marshal::borrow::borrowed_as_it_is!([S, P] $name, ByType<S, P>);
        // SAFETY: the string itself, which lives for ever.
        unsafe impl<M> crate::marshal::give::Give<M> for &'static $name {
            #[inline(always)]
            fn give(self) -> Result<Self::Native, Error> {
                Ok(crate::marshal::native_pointer::Pointer(self.as_ptr()))
            }
        }

        wide_c_string!(@borrowed $name $unit [ByType<S, P>] [Optional<ByType<S, P>>]);
    };
    (@borrowed $name:ident $unit:ident $([$policy:ty])*) => {$(
        // SAFETY: alignment is checked; the declaration promises a NUL-terminated string that lives as long as the
        // reference says.
        unsafe impl<S, P> TakeRef<$policy> for $name {
            type Native = $unit;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<$unit>) -> Result<&'a $name, Error> {
                aligned(native)?;
                // SAFETY: aligned, and the caller's promise.
                Ok(unsafe { $name::from_ptr(native.as_ptr()) })
            }
        }
    )*};
}

wide_c_string! {
    /// A NUL-terminated string of 16-bit units, usually UTF-16, but not necessarily well-formed: Windows' `LPCWSTR`.
    ///
    /// It crosses as it is, by reference, whatever encoding the declaration names for `str`, and comes back borrowed
    /// (`-> &'a U16CStr`). [`u16cstr!`](crate::u16cstr) makes a constant one.
    U16CStr u16 Utf16
}

wide_c_string! {
    /// A NUL-terminated string of 32-bit units, usually UTF-32, but not necessarily well-formed: `wchar_t` strings
    /// everywhere but on Windows.
    ///
    /// It crosses as it is, by reference, whatever encoding the declaration names for `str`, and comes back borrowed
    /// (`-> &'a U32CStr`). [`u32cstr!`](crate::u32cstr) makes a constant one.
    U32CStr u32 Utf32
}

/// A constant [`U16CStr`] from a string constant, in UTF-16. A NUL within it is a compile error.
///
/// ```
/// # use interop_runtime as interop;
/// let name = interop::u16cstr!("naïve 🦀");
/// assert_eq!(name.len(), 8); // the crab is two units
/// ```
///
/// ```compile_fail
/// # use interop_runtime as interop;
/// let name = interop::u16cstr!("a\0b");
/// ```
#[macro_export]
macro_rules! u16cstr {
    ($text:expr $(,)?) => {{
        const __INTEROP_TEXT: &$crate::wide::literal::Text = $text;
        const __INTEROP_UNITS: [$crate::wide::literal::U16; $crate::wide::literal::utf16_units(__INTEROP_TEXT)] =
            $crate::wide::literal::utf16(__INTEROP_TEXT);
        const __INTEROP_STRING: &$crate::U16CStr = $crate::wide::literal::u16_c_str(&__INTEROP_UNITS);
        __INTEROP_STRING
    }};
}

/// A constant [`U32CStr`] from a string constant, in UTF-32. A NUL within it is a compile error.
///
/// ```
/// # use interop_runtime as interop;
/// let name = interop::u32cstr!("naïve 🦀");
/// assert_eq!(name.len(), 7);
/// ```
///
/// ```compile_fail
/// # use interop_runtime as interop;
/// let name = interop::u32cstr!("a\0b");
/// ```
#[macro_export]
macro_rules! u32cstr {
    ($text:expr $(,)?) => {{
        const __INTEROP_TEXT: &$crate::wide::literal::Text = $text;
        const __INTEROP_UNITS: [$crate::wide::literal::U32; $crate::wide::literal::utf32_units(__INTEROP_TEXT)] =
            $crate::wide::literal::utf32(__INTEROP_TEXT);
        const __INTEROP_STRING: &$crate::U32CStr = $crate::wide::literal::u32_c_str(&__INTEROP_UNITS);
        __INTEROP_STRING
    }};
}

/// A constant [`WideCStr`] from a string constant: C's `L"…"`. A NUL within it is a compile error.
///
/// ```
/// # use interop_runtime as interop;
/// let name: &interop::WideCStr = interop::widecstr!("plain");
/// assert_eq!(name.len(), 5);
/// ```
#[cfg(windows)]
#[macro_export]
macro_rules! widecstr {
    ($text:expr $(,)?) => {
        $crate::u16cstr!($text)
    };
}

/// A constant [`WideCStr`] from a string constant: C's `L"…"`. A NUL within it is a compile error.
///
/// ```
/// # use interop_runtime as interop;
/// let name: &interop::WideCStr = interop::widecstr!("plain");
/// assert_eq!(name.len(), 5);
/// ```
#[cfg(not(windows))]
#[macro_export]
macro_rules! widecstr {
    ($text:expr $(,)?) => {
        $crate::u32cstr!($text)
    };
}

/// What the literal macros call, in constants.
#[doc(hidden)]
pub mod literal {
    use super::{U16CStr, U32CStr};
    use crate::marshal::string::encoding::utf16::surrogates;

    pub use core::primitive::{str as Text, u16 as U16, u32 as U32};

    /// The character at `at`, and where the next one is. (`str::chars` is not const.)
    const fn character(text: &[u8], at: usize) -> (u32, usize) {
        const fn tail(byte: u8) -> u32 {
            (byte & 0x3F) as u32
        }
        let first = text[at] as u32;
        if first < 0x80 {
            (first, at + 1)
        } else if first < 0xE0 {
            ((first & 0x1F) << 6 | tail(text[at + 1]), at + 2)
        } else if first < 0xF0 {
            ((first & 0x0F) << 12 | tail(text[at + 1]) << 6 | tail(text[at + 2]), at + 3)
        } else {
            let low = tail(text[at + 1]) << 12 | tail(text[at + 2]) << 6 | tail(text[at + 3]);
            ((first & 0x07) << 18 | low, at + 4)
        }
    }

    /// How many units of UTF-16 the text has, with a NUL behind it.
    #[must_use]
    pub const fn utf16_units(text: &str) -> usize {
        let (mut at, mut units) = (0, 1);
        while at < text.len() {
            let (code, next) = character(text.as_bytes(), at);
            at = next;
            units += if code < 0x1_0000 { 1 } else { 2 };
        }
        units
    }

    /// The text in UTF-16, with a NUL behind it.
    #[must_use]
    pub const fn utf16<const N: usize>(text: &str) -> [u16; N] {
        let mut units = [0; N];
        let (mut at, mut unit) = (0, 0);
        while at < text.len() {
            let (code, next) = character(text.as_bytes(), at);
            at = next;
            if code < 0x1_0000 {
                units[unit] = code as u16;
                unit += 1;
            } else {
                [units[unit], units[unit + 1]] = surrogates(code);
                unit += 2;
            }
        }
        units
    }

    /// How many characters the text has, with a NUL behind it.
    #[must_use]
    pub const fn utf32_units(text: &str) -> usize {
        let (mut at, mut units) = (0, 1);
        while at < text.len() {
            at = character(text.as_bytes(), at).1;
            units += 1;
        }
        units
    }

    /// The text in UTF-32, with a NUL behind it.
    #[must_use]
    pub const fn utf32<const N: usize>(text: &str) -> [u32; N] {
        let mut units = [0; N];
        let (mut at, mut unit) = (0, 0);
        while at < text.len() {
            (units[unit], at) = character(text.as_bytes(), at);
            unit += 1;
        }
        units
    }

    /// The string, whose text must have no NUL.
    #[must_use]
    pub const fn u16_c_str(units: &[u16]) -> &U16CStr {
        match U16CStr::from_slice_with_nul(units) {
            Ok(string) => string,
            Err(_) => panic!("the text contains a NUL, where native code would stop reading"),
        }
    }

    /// The string, whose text must have no NUL.
    #[must_use]
    pub const fn u32_c_str(units: &[u32]) -> &U32CStr {
        match U32CStr::from_slice_with_nul(units) {
            Ok(string) => string,
            Err(_) => panic!("the text contains a NUL, where native code would stop reading"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_what_the_library_makes() {
        const TEXT: &str = "aß水🦀\u{10FFFF}\u{FFFF}";
        assert_eq!(u16cstr!(TEXT).as_slice(), TEXT.encode_utf16().collect::<Vec<_>>());
        assert_eq!(u32cstr!(TEXT).as_slice(), TEXT.chars().map(u32::from).collect::<Vec<_>>());
        assert_eq!(u16cstr!("").as_slice_with_nul(), [0]);
        assert!(u32cstr!("").is_empty());
        assert_eq!(u16cstr!(concat!("a", "b")).to_string().unwrap(), "ab");
        assert_eq!(widecstr!("ab").len(), 2);
    }

    #[test]
    fn a_slice_needs_its_nul_and_no_other() {
        assert_eq!(U16CStr::from_slice_with_nul(&[]), Err(WideNulError::Missing));
        assert_eq!(U16CStr::from_slice_with_nul(&[1, 2]), Err(WideNulError::Missing));
        assert_eq!(U16CStr::from_slice_with_nul(&[1, 0, 2, 0]), Err(WideNulError::Interior { position: 1 }));
        assert_eq!(U32CStr::from_slice_with_nul(&[0, 0]), Err(WideNulError::Interior { position: 0 }));
        assert_eq!(U32CStr::from_slice_with_nul(&[7, 0]).unwrap().as_slice(), [7]);
    }

    #[test]
    fn a_pointer_is_read_up_to_its_nul() {
        let units = [0x41, 0x2603, 0, 0x42];
        // SAFETY: there is a NUL.
        let string = unsafe { U16CStr::from_ptr(units.as_ptr()) };
        assert_eq!(string.to_string().unwrap(), "A☃");
        assert_eq!(string.as_ptr(), units.as_ptr());
    }

    #[test]
    fn what_is_not_well_formed_is_refused_or_replaced() {
        let string = U16CStr::from_slice_with_nul(&[0x41, 0xD800, 0x42, 0]).unwrap();
        assert!(string.to_string().unwrap_err().to_string().contains("the surrogate at unit 1"));
        assert_eq!(string.to_string_lossy(), "A\u{FFFD}B");
        assert_eq!(format!("{string} {string:?} {string:>5}"), "A\u{FFFD}B \"A\u{FFFD}B\"   A\u{FFFD}B");
    }
}
