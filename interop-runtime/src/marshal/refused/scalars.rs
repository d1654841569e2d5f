//! Scalars: what is too wide, no value at all, or crosses in one way only.

use std::ffi::c_void;

use crate::Error;
use crate::marshal::argument::{Argument, Element, LendRef, Passed};
use crate::marshal::call::Call;
use crate::marshal::policy::{
    Alone, Ansi, Bool8, Bool32, ByType, ByWord, Char8, Char16, Char32, CodePage, Date, Filetime, FreeWith, Lossy,
    Optional, Out, OwnStatus, Status, Utf8, Utf16, Utf32, VariantBool,
};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::tables::{one_way, refused_in, refused_in_out, refused_out, refused_under};
use crate::marshal::replace::InOut;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable};

reasons! {
    /// Never implemented: what bindgen writes as `u128` is a `long double`.
    WideByValue:
        "an integer of 128 bits crosses no boundary by value",
        "where native code takes a pointer to one write `&u128` or `&mut i128`; by value write a function in C that takes a pointer, or two `u64`",
        "one that is returned is written through a pointer by such a function, too: `total: &mut i128`",
        "bindgen writes `u128` for a `long double`, which crosses in other registers: leave that function out with `--blocklist-function`";
    /// Never implemented: a tuple has no fixed layout.
    TupleByValue:
        "a tuple has no native layout",
        "write a structure",
        "give a `#[repr(C)]` structure of these fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code makes one";
    /// Never implemented: C's `void` is no value.
    VoidReturned:
        "C's `void` has no values, and a function that returns `void` returns nothing",
        "leave `-> c_void` out, and write `()` in a `Result`",
        "C's `void *` is written `*mut c_void`";
    /// Never implemented: C's `void` is no value.
    VoidComesOut:
        "C's `void` has no values that could come out",
        "write `*mut c_void`",
        "`#[out] x: *mut c_void` is C's `void **`, to which native code writes a `void *`";
}

/// Words of `#[marshal(…)]`, as far as they are for the type `T`: none is for a type that crosses in one way only. The
/// words of one family give one reason.
///
/// # Safety
/// The word is for the type.
pub(crate) unsafe trait SaysHow<T: ?Sized> {}

macro_rules! families {
    ($($(#[$doc:meta])* $reason:ident [$($word:ty $(, $page:ident)?;)*]: $message:literal, $label:literal;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label)]
        ///
        /// # Safety
        /// None: nothing may have it.
        pub(crate) unsafe trait $reason {}
        $(
            // SAFETY: nothing has the reason.
            unsafe impl<T: $reason + ?Sized $(, const $page: u16)?> SaysHow<T> for $word {}
        )*
    )*};
}

families! {
    /// Never implemented: a truth value's width for something else.
    SaysWidthOfBool [Bool8; Bool32; VariantBool;]:
        "`bool8`, `bool32` and `variant_bool` say how a `bool` crosses, and this is a `{Self}`",
        "leave the word out, or write `bool`";
    /// Never implemented: a character's width for something else.
    SaysWidthOfChar [Char8; Char16; Char32;]:
        "`char8`, `char16` and `char32` say how a `char` crosses, and this is a `{Self}`",
        "leave the word out, or write `char`";
    /// Never implemented: an encoding for what is no string.
    SaysEncodingOfString [Utf8; Utf16; Utf32; Ansi; CodePage<N>, N;]:
        "`utf8`, `utf16`, `utf32`, `wide` and `ansi` say how a string crosses, and this is a `{Self}`",
        "leave the word out, or write a string: `&str` goes in, `String` and `&'a str` come out";
    /// Never implemented: a form of times for something else.
    SaysFormOfTime [Date; Filetime;]:
        "`date` and `filetime` say how a `SystemTime` crosses, and this is a `{Self}`",
        "leave the word out, or write `std::time::SystemTime`";
}

/// Never implemented: `free_with` or `lossy` for what is no string.
#[diagnostic::on_unimplemented(
    message = "`free_with`, `copied` and `lossy` are for strings that are copied out of native code, and this is a `{T}`",
    label = "leave the word out, or write `String`, `OsString`, `PathBuf` or `CString`"
)]
///
/// # Safety
/// None: nothing may have it.
pub(crate) unsafe trait CopiesOut<T> {}

refused_in! {
    [] i128: WideByValue;
    [] u128: WideByValue;
}

refused_out! {
    [] i128: WideByValue;
    [] u128: WideByValue;
}

refused_under! {
    [S] c_void, ByType<S, Alone>: VoidReturned;
    [S, C] c_void, ByType<S, Status<C>>: VoidReturned;
    [S, E] c_void, ByType<S, OwnStatus<E>>: VoidReturned;
    [M] c_void, Optional<M>: VoidReturned;
    [S] c_void, ByType<S, Out>: VoidComesOut;
}

refused_in_out! {
    [] i128: WideByValue;
    [] u128: WideByValue;
}

one_way! {
    [] i8; [] u8; [] i16; [] u16; [] i32; [] u32; [] i64; [] u64; [] isize; [] usize; [] f32; [] f64;
    [T] *const T; [T] *mut T;
}
