//! Types that users try and that cannot cross: each has one implementation that can never apply, so that rustc names
//! the reason instead of listing what could have been.

use super::input::Pass;
use super::output::Lift;
use super::scratch::Scratch;
use crate::Error;

/// Never implemented: owned strings are passed by reference.
#[diagnostic::on_unimplemented(
    message = "a `String` cannot be passed to native code by value",
    label = "write `&str`",
    note = "native code reads the string during the call and does not take it over"
)]
pub trait StringByValue {}

/// Never implemented: vectors are passed as slices.
#[diagnostic::on_unimplemented(
    message = "a `Vec` cannot be passed to native code by value",
    label = "write `&[T]`, or `&mut [T]` if native code writes to it",
    note = "give the parameter that carries the length `#[len_of(…)]` with this parameter's name"
)]
pub trait VecByValue {}

/// Never implemented: arrays decay to pointers in C.
#[diagnostic::on_unimplemented(
    message = "C passes no array by value",
    label = "write `&[T; N]` or `&mut [T; N]`",
    note = "a C parameter `T x[N]` is a pointer to its first element"
)]
pub trait ArrayByValue {}

/// Never implemented: a tuple has no fixed layout.
#[diagnostic::on_unimplemented(
    message = "a tuple has no native layout",
    label = "write a structure",
    note = "give a `#[repr(C)]` structure of these fields `#[derive(interop::Blittable)]`"
)]
pub trait TupleByValue {}

/// Never implemented: nothing says who frees the native string.
#[diagnostic::on_unimplemented(
    message = "nothing says who frees the native string behind a returned `String`",
    label = "write `&'static str` or `&'a str` to borrow it",
    note = "an owned return needs `#[returns(free_with = …)]`, naming the function that frees it; until then return `*mut c_char`"
)]
pub trait FreesString {}

/// Never implemented: nothing says how long a returned array is, nor who frees it.
#[diagnostic::on_unimplemented(
    message = "nothing says how long the native array behind a returned `Vec` is, and who frees it",
    label = "write `*mut T`"
)]
pub trait FreesVec {}

/// Never implemented: a return type is fallible when it is *named* `Result`.
#[diagnostic::on_unimplemented(
    message = "an alias of `Result` is not recognised as one",
    label = "write `Result<…>`",
    note = "a return type is fallible when its last path segment is `Result` with arguments; `std::io::Result<T>` is fine"
)]
pub trait ResultByAlias {}

macro_rules! refused {
    ($([$($generic:tt)*] $type:ty: $pass:ident $lift:ident;)*) => {$(
        refused!(@pass [$($generic)*] $type, $pass);
        refused!(@lift [$($generic)*] $type, $lift);
    )*};
    (@pass [$($generic:tt)*] $type:ty, _) => {};
    (@pass [$($generic:tt)*] $type:ty, $reason:ident) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Pass<M> for $type {
            type Native = ();
            type Held = ();
            fn pass(self, _: &Scratch<'_>) -> Result<((), ()), Error> {
                unreachable!()
            }
        }
    };
    (@lift [$($generic:tt)*] $type:ty, $reason:ident) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Lift<M> for $type {
            type Native = ();
            unsafe fn lift((): ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
    };
}

refused! {
    [] String: StringByValue FreesString;
    [T] Vec<T>: VecByValue FreesVec;
    [T, const N: usize] [T; N]: ArrayByValue ArrayByValue;
    [A, B] (A, B): TupleByValue TupleByValue;
    [A, B, C] (A, B, C): TupleByValue TupleByValue;
    [A, B, C, D] (A, B, C, D): TupleByValue TupleByValue;
    [T, E] Result<T, E>: ResultByAlias ResultByAlias;
}
