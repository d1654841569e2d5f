//! Owned strings, and words on strings that are in their native form already.

use std::ffi::{CStr, CString};

use crate::marshal::argument::{Argument, LendNullable, LendRef, Passed};
use crate::marshal::call::Call;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::policy::{ByType, ByWord, Lossy};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::tables::{
    refused_counted, refused_in, refused_lengths, refused_optional, refused_out, refused_reference,
};
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeCounted, TakeNullable, TakeNullableCounted, TakeRef};
use crate::{Error, U16CStr, U32CStr};

reasons! {
    /// Never implemented: owned strings are passed by reference.
    StringByValue:
        "a `String` cannot be passed to native code by value",
        "write `&str`",
        "native code reads the string during the call and does not take it over",
        "of a conversion that makes one for the call, `As` is `interop::marshal::Kept<String>`";
    /// Never implemented: a `&String` is a pointer to Rust's own structure.
    StringByReference:
        "a `&String` cannot be passed to native code",
        "write `&str`";
    /// Never implemented: as above, where it may be absent.
    StringInOption(StringByValue):
        "an `Option<String>` cannot be passed to native code",
        "write `Option<&str>`",
        "pass `text.as_deref()`; native code reads the string during the call and does not take it over";
    /// Never implemented: owned strings are passed by reference.
    CStringByValue:
        "a `CString` cannot be passed to native code by value",
        "write `&CStr`",
        "native code reads the string during the call and does not take it over",
        "of a conversion that makes one for the call, `As` is `interop::marshal::Kept<CString>`";
    /// Never implemented: as above, where it may be absent.
    CStringInOption(CStringByValue):
        "an `Option<CString>` cannot be passed to native code",
        "write `Option<&CStr>`",
        "pass `text.as_deref()`; native code reads the string during the call and does not take it over";
    /// Never implemented: a `&CString` is a pointer to Rust's own structure.
    CStringByReference:
        "a `&CString` cannot be passed to native code",
        "write `&CStr`";
    /// Never implemented: nothing says who frees the native string.
    FreesString:
        "nothing says who frees the native string behind a returned `String`",
        "who frees it? write `copied` if native code keeps it: `#[returns(copied)]`, or `#[marshal(copied)]` on an `#[out]` parameter",
        "what native code keeps can be borrowed, too, as it is: `&'static str` or `&'a str` in UTF-8, `&'a CStr`, `&'a WideCStr`",
        "an owned return needs `#[returns(free_with = …)]`, naming the declared function that frees it, or `malloc`; an owned `#[out]` parameter `#[marshal(free_with = …)]`",
        "a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: nothing says who frees the native string.
    FreesCString:
        "nothing says who frees the native string behind a returned `CString`",
        "who frees it? write `&'static CStr` or `&'a CStr` if native code does, or `copied` for a copy: `#[returns(copied)]`, `#[marshal(copied)]` on an `#[out]` parameter",
        "an owned return needs `#[returns(free_with = …)]`, naming the declared function that frees it, or `malloc`; an owned `#[out]` parameter `#[marshal(free_with = …)]`",
        "a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: nothing says who frees the counted string.
    FreesCountedString:
        "nothing says who frees the native string behind an owned one",
        "write `free_with = …` beside the length, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; what native code keeps can be borrowed, too, in UTF-8: `&'static str`";
}

/// Never implemented: a word for a string that is in its native form already.
#[diagnostic::on_unimplemented(
    message = "a `{T}` crosses as it is, so `#[marshal(…)]` and `#[returns(…)]` say nothing here",
    label = "leave the attribute out, or write `str`",
    note = "the type says what its units are; what they mean is up to who reads them"
)]
///
/// # Safety
/// None: nothing may have it.
pub(crate) unsafe trait Recodes<T: ?Sized> {}

refused_in! {
    [] String: StringByValue;
    [] CString: CStringByValue;
}

refused_optional! {
    [] String: StringInOption;
    [] CString: CStringInOption;
}

refused_reference! {
    [] String: StringByReference;
    [] CString: CStringByReference;
}

refused_out! {
    [] String: FreesString;
    [] CString: FreesCString;
}

refused_counted! {
    [S, P] String, ByType<S, P>: FreesCountedString;
    [K, P] String, ByWord<K, P>: FreesCountedString;
    [M] String, Lossy<M>: FreesCountedString;
    [S, P] CString, ByType<S, P>: FreesCountedString;
}

refused_lengths! {
    [] String;
    [] CString;
}

macro_rules! as_it_is {
    ($($type:ty)*) => {$(
        // SAFETY: no `K` recodes, so this never applies.
        unsafe impl<K: Recodes<$type>, P> LendRef<ByWord<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: Recodes<$type>, P> TakeRef<ByWord<K, P>> for $type {
            type Native = Refused;
            unsafe fn borrow<'a>(_: std::ptr::NonNull<Refused>) -> Result<&'a Self, Error> {
                unreachable!()
            }
        }
    )*};
}
as_it_is!(CStr U16CStr U32CStr);
