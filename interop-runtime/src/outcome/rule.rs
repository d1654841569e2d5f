//! When a call has failed: the words of `#[fails(when = …)]`, each a trait of the native types that it makes sense for.

use std::convert::Infallible;
use std::ptr;

use crate::marshal::native_pointer::{Pointer, PointerMut};

macro_rules! rules {
    ($($(#[$doc:meta])* $trait:ident $function:ident $([$($success:tt)*])?: $message:literal, $label:literal $(, $note:literal)+;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label $(, note = $note)+)]
        pub trait $trait: Copy {
            /// What a Rust function that native code called returns for a failure, where the code goes elsewhere.
            const FAILURE: Self;
            $($($success)*)?
            /// Whether this return value means failure.
            fn failed(self) -> bool;
        }

        /// The rule, as generated code applies it.
        #[inline(always)]
        pub fn $function<N: $trait>(native: N) -> bool {
            native.failed()
        }
    )*};
}

rules! {
    /// `when = negative_one`: POSIX's -1, and `mmap`'s `(void *) -1`.
    NegativeOne negative_one [/// What it returns for a success of which nothing else is said.
    const SUCCESS: Self;]:
        "a native `{Self}` is never -1",
        "`when = negative_one` needs a signed integer or a pointer",
        "declare the signed type that the manual page names: `isize` for `ssize_t`, `c_int` for `int`; `()` if the value means nothing on success; where it is unsigned, as a `DWORD` that is 0xFFFFFFFF, write a function: `when = failed`, with `fn failed(value: {Self}) -> bool {{ value == {Self}::MAX }}`";
    /// `when = negative`: any negative value.
    Negative negative [/// What it returns for a success of which nothing else is said.
    const SUCCESS: Self;]:
        "a native `{Self}` is never negative",
        "`when = negative` needs a signed integer",
        "declare the signed type that the manual page names: `isize` for `ssize_t`, `c_int` for `int`; `()` if the value means nothing on success";
    /// `when = null`: a null pointer.
    Null null:
        "a native `{Self}` is never null",
        "`when = null` needs a pointer",
        "where `()` is declared the native type is `c_int`, unless `#[returns(native = …)]` names another: write `#[returns(native = *mut c_char)]` for a `char *` that is null on failure and means nothing else",
        "where the pointer means something on success declare that: `&'a str`, `&'a CStr`, `NonNull<T>`; what is no pointer fails with another value: a file descriptor or a socket is `negative_one`";
    /// `when = zero`: Win32's `FALSE`.
    Zero zero [/// What it returns for a success of which nothing else is said.
    const SUCCESS: Self;]:
        "a native `{Self}` is never zero",
        "`when = zero` needs an integer",
        "for a pointer write `when = null`";
    /// `when = nonzero`: an error number, zero for success.
    Nonzero nonzero [/// What it returns for a success of which nothing else is said.
    const SUCCESS: Self;]:
        "a native `{Self}` is never a nonzero status",
        "`when = nonzero` needs an integer",
        "for a pointer write `when = null`";
}

macro_rules! integers {
    ($trait:ident $failure:literal $success:literal: $($type:ident)*, |$value:ident| $failed:expr) => {$(
        impl $trait for $type {
            const FAILURE: Self = $failure;
            const SUCCESS: Self = $success;
            #[inline(always)]
            fn failed(self) -> bool {
                let $value = self;
                $failed
            }
        }
    )*};
}

integers!(NegativeOne -1 0: i8 i16 i32 i64 isize, |value| value == -1);
integers!(Negative -1 0: i8 i16 i32 i64 isize, |value| value < 0);
integers!(Zero 0 1: i8 u8 i16 u16 i32 u32 i64 u64 isize usize, |value| value == 0);
integers!(Nonzero 1 0: i8 u8 i16 u16 i32 u32 i64 u64 isize usize, |value| value != 0);

macro_rules! pointers {
    ($($type:ty, |$pointer:ident| $made:expr, |$value:ident| $address:expr);*) => {$(
        impl<T> Null for $type {
            const FAILURE: Self = {
                let $pointer = ptr::null_mut::<T>();
                $made
            };
            #[inline(always)]
            fn failed(self) -> bool {
                let $value = self;
                $address.is_null()
            }
        }
        impl<T> NegativeOne for $type {
            const FAILURE: Self = {
                let $pointer = ptr::without_provenance_mut::<T>(usize::MAX);
                $made
            };
            const SUCCESS: Self = {
                let $pointer = ptr::null_mut::<T>();
                $made
            };
            #[inline(always)]
            fn failed(self) -> bool {
                let $value = self;
                $address.addr() == usize::MAX
            }
        }
    )*};
}

pointers!(
    *const T, |pointer| pointer, |value| value;
    *mut T, |pointer| pointer, |value| value;
    Pointer<T>, |pointer| Pointer(pointer), |value| value.0;
    PointerMut<T>, |pointer| PointerMut(pointer), |value| value.0
);

/// What `when = PATH` names: a function that says whether a call failed. `A` is what it takes.
#[diagnostic::on_unimplemented(
    message = "`when = …` names a function from what native code returns, a `{R}`, to `bool`",
    label = "write `fn(returned: {R}) -> bool`",
    note = "the return type is the declaration's; where it is `Result<(), E>`, native code returns an `int`"
)]
pub(crate) trait SaysFailed<R, A> {
    /// Whether it did.
    fn says(self, returned: R) -> bool;
}

impl<R, F: FnOnce(R) -> bool> SaysFailed<R, (R,)> for F {
    #[inline(always)]
    fn says(self, returned: R) -> bool {
        self(returned)
    }
}

// No function is like this; but of two that could be meant, rustc lists none, and says what the trait does.
impl<R, F: FnOnce(R, Infallible) -> bool> SaysFailed<R, (R, Infallible)> for F {
    fn says(self, _: R) -> bool {
        unreachable!()
    }
}

/// Whether a call failed, as generated code asks.
#[inline(always)]
pub fn says_failed<R, A, F: SaysFailed<R, A>>(returned: R, says: F) -> bool {
    says.says(returned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_fails_and_a_success_does_not() {
        macro_rules! check {
            ($($rule:ident $type:ty),*) => {$(
                assert!($rule::failed(<$type as $rule>::FAILURE) && !$rule::failed(<$type as $rule>::SUCCESS));
            )*};
        }
        check!(
            NegativeOne i32, NegativeOne isize, NegativeOne *const u8, NegativeOne PointerMut<u8>, Negative i8,
            Zero u8, Zero i64, Nonzero u16, Nonzero i32
        );
        assert!(Null::failed(<*mut u64 as Null>::FAILURE) && <Pointer<u8> as Null>::FAILURE.0.is_null());
    }
}
