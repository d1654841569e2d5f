//! Encodings and widths: the words of `#[marshal(…)]`, `#[returns(…)]` and `strings = …`.

use std::marker::PhantomData;

/// `strings = …` was not written.
pub enum NoEncoding {}
/// `utf8`: NUL-terminated UTF-8. .NET's `UnmanagedType.LPUTF8Str`.
pub enum Utf8 {}
/// `utf16`: NUL-terminated UTF-16 in the machine's byte order. .NET's `UnmanagedType.LPWStr`.
pub enum Utf16 {}
/// `utf32`: NUL-terminated UTF-32, one unit per character.
pub enum Utf32 {}
/// `wide`: C's `wchar_t`, which is UTF-16 on Windows and UTF-32 elsewhere.
#[cfg(windows)]
pub type Wide = Utf16;
/// `wide`: C's `wchar_t`, which is UTF-16 on Windows and UTF-32 elsewhere.
#[cfg(not(windows))]
pub type Wide = Utf32;
/// `ansi`: the code page of the system, which only Windows has. .NET's `UnmanagedType.LPStr` and `CharSet.Ansi`.
pub type Ansi = AnsiOf<System>;
/// [`Ansi`], with the system as a parameter, so that its absence is a bound that rustc can explain.
pub struct AnsiOf<W>(PhantomData<W>);
/// The system that the program runs on.
pub enum System {}
/// `ansi = N`: the code page of that number, everywhere.
pub enum CodePage<const N: u16> {}
/// `bool8`: one byte, zero or not, as C's `_Bool`. .NET's `UnmanagedType.U1` on a `bool`.
pub enum Bool8 {}
/// `bool32`: Win32's `BOOL`. .NET's `UnmanagedType.Bool`.
pub enum Bool32 {}
/// `variant_bool`: COM's `VARIANT_BOOL`, two bytes with -1 for true. .NET's `UnmanagedType.VariantBool`.
pub enum VariantBool {}
/// `bools = …` was written beside the block's encoding `S`: a `bool` that says none itself has the width `W`. It stands in
/// [`ByType`](crate::marshal::policy::ByType)'s `S`, so that a block without the key has nothing more.
pub struct WithBools<S, W>(PhantomData<(S, W)>);
/// `filetime`: Win32's `FILETIME`. .NET's `DateTime.ToFileTimeUtc`.
pub enum Filetime {}
/// `date`: OLE Automation's `DATE`. .NET's `DateTime` in COM calls.
pub enum Date {}
/// `char8`: one byte that must be ASCII.
pub enum Char8 {}
/// `char16`: one UTF-16 unit, so the Basic Multilingual Plane only. .NET's `char`.
pub enum Char16 {}
/// `char32`: one Unicode scalar value.
pub enum Char32 {}
