//! Code pages: one byte for a character, or a few. Windows has tables of them all and one that is the system's; elsewhere
//! the small ones are here, and the feature `encoding_rs` brings the rest.

use std::ffi::c_char;

use crate::Error;
use crate::marshal::call::Call;
use crate::marshal::policy::{AnsiOf, CodePage};
use crate::marshal::seen::Copied;
use crate::marshal::string::encoding::{Decode, Encode, Measure, interior_nul, utf8};
use shared::SYSTEM;

#[cfg(not(windows))]
use portable as tables;
#[cfg(windows)]
use windows as tables;

#[cfg(not(windows))]
mod portable;
mod shared;
mod single_byte;
#[cfg(all(not(windows), feature = "encoding_rs"))]
mod web;
#[cfg(windows)]
mod windows;

/// Whether the system has a code page that is simply "the ANSI one".
#[diagnostic::on_unimplemented(
    message = "only Windows has an ANSI code page of its own",
    label = "say which: `#[marshal(ansi = 1252)]`",
    note = "write the code page's number, such as `ansi = 1252` for Western Europe, or `utf8` if that is what the library takes here"
)]
pub(crate) trait SystemCodePage {}
#[cfg(windows)]
impl SystemCodePage for crate::marshal::policy::System {}

/// Whether the tables of a code page are at hand.
#[cfg_attr(
    not(feature = "encoding_rs"),
    diagnostic::on_unimplemented(
        message = "the tables of `{Self}` are not compiled in",
        label = "this code page needs the feature `encoding_rs`",
        note = "add `features = [\"encoding_rs\"]` to the dependency on `native-interop`; without it there are 1252, 20127 (ASCII), 28591 (Latin-1) and 65001 (UTF-8), and on Windows every code page of the system"
    )
)]
#[cfg_attr(
    feature = "encoding_rs",
    diagnostic::on_unimplemented(
        message = "there are no tables of `{Self}`",
        label = "an unknown code page",
        note = "off Windows there are the code pages that the web uses: 866, 874, 932, 936, 949, 950, 1250 to 1258, 10000, 10017, 20127, 20866, 21866, 28591 to 28606, 50220, 51932, 54936 and 65001"
    )
)]
pub(crate) trait KnownCodePage {}
#[cfg(windows)]
impl<const N: u16> KnownCodePage for CodePage<N> {}

macro_rules! known {
    ($($number:literal)*) => {$(
        #[cfg(not(windows))]
        impl KnownCodePage for CodePage<$number> {}
    )*};
}
known!(1252 20127 28591 65001);
#[cfg(feature = "encoding_rs")]
known! {
    866 874 932 936 949 950 1250 1251 1253 1254 1255 1256 1257 1258 10000 10017 20866 21866 28592 28593 28594 28595 28596
    28597 28598 28600 28603 28604 28605 28606 38598 50220 51932 51936 51949 54936
}

/// A code page by its number, as the impls of both policies use it.
macro_rules! code_page {
    ([$($generic:tt)*] $type:ty, $number:expr, [$($bound:tt)*]) => {
        // SAFETY: the string itself, or a copy in the memory of the call.
        unsafe impl<$($generic)*> Encode for $type $($bound)* {
            type Unit = c_char;
            type Terminated = Copied;
            type Counted = Copied;
            fn terminated(string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
                if let Some(position) = string.bytes().position(|byte| byte == 0) {
                    return Err(interior_nul(position));
                }
                tables::encode($number, string, call)
            }
            fn counted(string: &str, call: &Call<'_>) -> Result<*const c_char, Error> {
                tables::encode($number, string, call)
            }
        }

        // SAFETY: counted up to the NUL, and within the slice.
        unsafe impl<$($generic)*> Decode for $type $($bound)* {
            #[inline(always)]
            unsafe fn length(start: *const c_char) -> usize {
                // SAFETY: the caller's promise.
                unsafe { utf8::length(start) }
            }
            #[inline(always)]
            fn find_nul(units: &[c_char]) -> Option<usize> {
                utf8::find_nul(units)
            }
            fn decode(units: &[c_char]) -> Result<String, Error> {
                tables::decode($number, utf8::bytes(units))
            }
            fn decode_lossy(units: &[c_char]) -> String {
                tables::decode_lossy($number, utf8::bytes(units))
            }
            fn whole(units: &[c_char]) -> usize {
                tables::whole($number, utf8::bytes(units))
            }
        }
    };
}

// SAFETY: as many as `Encode` makes.
unsafe impl<const N: u16> Measure for CodePage<N> {
    const SIZE: usize = 1;
    /// By converting; what has no form in the code page is reported when the string crosses.
    #[inline]
    fn count(string: &str) -> usize {
        tables::count(N, string)
    }
}

// SAFETY: as many as `Encode` makes.
unsafe impl<W> Measure for AnsiOf<W> {
    const SIZE: usize = 1;
    #[inline]
    fn count(string: &str) -> usize {
        tables::count(SYSTEM, string)
    }
}

code_page!([const N: u16] CodePage<N>, N, [where Self: KnownCodePage]);
code_page!([W: SystemCodePage] AnsiOf<W>, SYSTEM, []);
