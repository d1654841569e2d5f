//! The traits of an encoding, and which encoding a policy names.
//!
//! The three traits are public: COM's BSTR is an encoding, and stands outside of this crate (`tests/expansions/com.rs`).

mod ascii;
pub mod code_page;
pub(crate) mod scan;
pub mod utf16;
pub mod utf32;
pub mod utf8;

use std::ffi::{OsStr, OsString};

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::call::Call;
use crate::marshal::policy::{
    AllocWith, AnsiOf, ByType, ByWord, DoubleNul, Each, FreeWith, InArray, Item, List, Lossy, NoEncoding, Optional,
    Truncate, Utf8, Utf16, Utf32, WithBools,
};
use crate::marshal::refused::reason::reasons;

/// How long a string is in an encoding. Apart from [`Encode`], so that a missing encoding is reported once, where the
/// string crosses, and not again where its length does.
///
/// # Safety
/// `count` is how many units [`Encode`] makes of the string, and `SIZE` the size of each: native code is told so.
pub unsafe trait Measure {
    /// One unit's size in bytes.
    const SIZE: usize;
    /// How many units the string has, without a terminator.
    fn count(string: &str) -> usize;
    /// How many units the string has, without a terminator; 0 if it cannot cross.
    #[inline]
    fn count_os(string: &OsStr) -> usize {
        string.to_str().map_or(0, Self::count)
    }
}

// SAFETY: it makes none.
unsafe impl Measure for NoEncoding {
    const SIZE: usize = 1;
    fn count(_: &str) -> usize {
        0
    }
}

/// An encoding that a Rust string can be converted to, for native code to read.
///
/// # Safety
/// What `terminated` and `counted` point to is there as long as the string and the memory of the call are: with a NUL behind it, or
/// [`Measure::count`] units.
#[diagnostic::on_unimplemented(
    message = "a `str` needs an encoding",
    label = "which encoding does the native side expect?",
    note = "write `strings = utf8` on `#[interop::import]`, `#[marshal(utf8)]` on this parameter, or, for a return value, `#[returns(utf8)]` on the function",
    note = "an encoding is `utf8`, `utf16`, `utf32`, `wide` or `ansi`; no other word is one"
)]
pub unsafe trait Encode: Measure {
    /// The native code unit.
    type Unit: Abi + Fillable + 'static;
    /// What native code sees of a string with a NUL behind it: a copy.
    type Terminated;
    /// What native code sees of a `str` whose length it is told: [`Itself`](crate::marshal::seen::Itself) if `counted`
    /// gives the pointer to that, or a copy.
    type Counted;
    /// The string in this encoding with a NUL behind it, in the memory of the call.
    ///
    /// # Errors
    /// The string contains a NUL, or a character that the encoding does not have.
    fn terminated(string: &str, call: &Call<'_>) -> Result<*const Self::Unit, Error>;
    /// The string in this encoding for a callee that is told its length: as it is, or a copy in the memory of the call.
    ///
    /// # Errors
    /// The string contains a character that the encoding does not have.
    fn counted(string: &str, call: &Call<'_>) -> Result<*const Self::Unit, Error>;
    /// As [`terminated`](Self::terminated), for the system's own strings.
    ///
    /// # Errors
    /// As there; or the string is not Unicode, and the encoding is not the system's own.
    #[inline]
    fn terminated_os(string: &OsStr, call: &Call<'_>) -> Result<*const Self::Unit, Error> {
        Self::terminated(unicode(string)?, call)
    }
    /// As [`counted`](Self::counted), for the system's own strings.
    ///
    /// # Errors
    /// As there; or the string is not Unicode, and the encoding is not the system's own.
    #[inline]
    fn counted_os(string: &OsStr, call: &Call<'_>) -> Result<*const Self::Unit, Error> {
        Self::counted(unicode(string)?, call)
    }
}

/// An encoding that a native string can be read in.
///
/// # Safety
/// `length` is the number of units before the first NUL, and neither `find_nul` nor `whole` gives more than there are.
#[diagnostic::on_unimplemented(
    message = "a string from native code needs an encoding",
    label = "which encoding does native code write?",
    note = "write `strings = utf8` on `#[interop::import]`, `#[marshal(utf8)]` on this parameter, or, for a return value, `#[returns(utf8)]` on the function"
)]
pub unsafe trait Decode: Encode {
    /// How many units stand before the NUL.
    ///
    /// # Safety
    /// `start` points to a NUL-terminated string, aligned for its unit.
    unsafe fn length(start: *const Self::Unit) -> usize;
    /// How many units stand before the first NUL; `None` if there is none.
    fn find_nul(units: &[Self::Unit]) -> Option<usize>;
    /// The text of `units`, which are all of it.
    ///
    /// # Errors
    /// They are not in this encoding.
    fn decode(units: &[Self::Unit]) -> Result<String, Error>;
    /// The text of a buffer that nobody else needs.
    ///
    /// # Errors
    /// As for [`decode`](Self::decode).
    #[inline]
    fn decode_buffer(units: Vec<Self::Unit>) -> Result<String, Error> {
        Self::decode(&units)
    }
    /// The text of `units`, with U+FFFD for what is not in this encoding.
    fn decode_lossy(units: &[Self::Unit]) -> String;
    /// The text of what native code passes to a Rust function: kept by the call, unless it is Rust's own encoding.
    ///
    /// # Errors
    /// The units are not in this encoding, and `lossy` is not declared.
    #[inline]
    fn borrow<'c>(units: &'c [Self::Unit], lossy: bool, call: &'c Call<'_>) -> Result<&'c str, Error> {
        Ok(call.keep(if lossy { Self::decode_lossy(units) } else { Self::decode(units)? }))
    }
    /// As [`borrow`](Self::borrow), as the system's own string.
    ///
    /// # Errors
    /// As for [`decode_os`](Self::decode_os).
    #[inline]
    fn borrow_os<'c>(units: &'c [Self::Unit], lossy: bool, call: &'c Call<'_>) -> Result<&'c OsStr, Error> {
        Ok(call.keep(Self::decode_os(units, lossy)?))
    }
    /// How many of `units` stand before a last character that is cut off: all of them if none is.
    #[inline]
    fn whole(units: &[Self::Unit]) -> usize {
        units.len()
    }
    /// The text of `units` as the system's own string: whatever it is, where the encoding is the system's own.
    ///
    /// # Errors
    /// They are not in this encoding, which is not the system's own, and `lossy` is not declared.
    #[inline]
    fn decode_os(units: &[Self::Unit], lossy: bool) -> Result<OsString, Error> {
        if lossy { Ok(Self::decode_lossy(units).into()) } else { Self::decode(units).map(OsString::from) }
    }
}

/// The encoding that a policy names: the block's `strings`, or the parameter's own.
#[diagnostic::on_unimplemented(
    message = "a string cannot cross like this",
    label = "a word of its attribute is not for this type",
    note = "`list` and `double_nul` go on slices of strings, `lossy` on strings that come out of native code, `free_with` and `copied` on those that are copied out, `String` and its kin: leave these words out where a `&str` is borrowed"
)]
pub trait SaysEncoding {
    /// The encoding.
    type Encoding;
    /// Whether `lossy` is declared.
    const LOSSY: bool = false;
}

reasons! {
    /// Never implemented: what is borrowed stays native code's.
    FreesBorrowed:
        "a borrowed string stays native code's own, so `free_with` and `copied` do not go with it",
        "write `String`, or leave `free_with = …` or `copied` out",
        "`String` and its kin are copied, and the native string is then freed, or kept with `copied`";
}
// Nothing has the reason, so these never apply.
impl<M, F> SaysEncoding for FreeWith<M, F>
where
    for<'never> &'never (): FreesBorrowed,
{
    type Encoding = Utf8;
}
impl<M> SaysEncoding for InArray<M>
where
    for<'never> &'never (): FreesBorrowed,
{
    type Encoding = Utf8;
}

/// What `strings = …` names, in each of its words: one impl for each, because only [`WithBools`] is not its own encoding.
/// A policy that leaves a borrowed string as it is.
#[diagnostic::on_unimplemented(
    message = "a borrowed string is not converted, so `lossy` says nothing",
    label = "borrowed as it is",
    note = "leave `lossy` out, and a string that is not in its encoding is an error; or return `&CStr`, which has any bytes"
)]
pub(crate) trait Unconverted {}
impl<S, P> Unconverted for ByType<S, P> {}
impl<K, P> Unconverted for ByWord<K, P> {}
impl<M: Unconverted> Unconverted for Optional<M> {}
// What else is wrong with these is said elsewhere.
impl<M> Unconverted for DoubleNul<M> {}
impl<M, G> Unconverted for Each<M, G> {}
impl<M, F> Unconverted for FreeWith<M, F> {}
impl<M> Unconverted for InArray<M> {}
impl<M> Unconverted for List<M> {}
impl<M> Unconverted for Truncate<M> {}

macro_rules! block_encodings {
    ($([$($generic:tt)*] $word:ty: $encoding:ty;)*) => {$(
        impl<P, $($generic)*> SaysEncoding for ByType<$word, P> {
            type Encoding = $encoding;
        }
    )*};
}
block_encodings! {
    [] NoEncoding: NoEncoding;
    [] Utf8: Utf8;
    [] Utf16: Utf16;
    [] Utf32: Utf32;
    [W] AnsiOf<W>: AnsiOf<W>;
    [S, W] WithBools<S, W>: S;
}

impl<E, P> SaysEncoding for ByWord<E, P> {
    type Encoding = E;
}
impl<M: SaysEncoding> SaysEncoding for Optional<M> {
    type Encoding = M::Encoding;
    const LOSSY: bool = M::LOSSY;
}
impl<M: SaysEncoding, A> SaysEncoding for AllocWith<M, A> {
    type Encoding = M::Encoding;
}
impl<M: SaysEncoding> SaysEncoding for Lossy<M> {
    type Encoding = M::Encoding;
    const LOSSY: bool = true;
}
impl<M: SaysEncoding> SaysEncoding for Truncate<M> {
    type Encoding = M::Encoding;
    const LOSSY: bool = M::LOSSY;
}
impl<M: SaysEncoding> SaysEncoding for Item<M> {
    type Encoding = M::Encoding;
}

/// The string, if it is Unicode.
#[inline]
pub(crate) fn unicode(string: &OsStr) -> Result<&str, Error> {
    #[cold]
    fn not_unicode() -> Error {
        Error::marshal(Problem::NotUnicode)
    }
    string.to_str().ok_or_else(not_unicode)
}

/// The error for a string with a NUL at `position`, in bytes.
#[cold]
#[inline(never)]
pub(crate) fn interior_nul(position: usize) -> Error {
    Error::marshal(Problem::InteriorNul { position })
}

/// Memory in the memory of the call for `units` units and a terminator.
#[inline(always)]
pub(crate) fn room<U>(units: usize, call: &Call<'_>) -> *mut U {
    call.allocate_terminated(units)
}
