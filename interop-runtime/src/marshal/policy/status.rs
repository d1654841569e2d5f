//! What native code returns where the declaration says `()`.

use std::ffi::c_int;

use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::policy::beside::{Alone, OwnStatus, Status};
use crate::outcome::StatusError;

/// What `native = …` of `#[returns]` may name. `This` is the type itself: a name that leads to it only if it may, so
/// that nothing more is said of one that may not.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no status that native code can return",
    label = "not a native integer",
    note = "write the integer that the header names, such as `c_int` or `u8`; for C's `bool` write `u8`"
)]
pub trait StatusType {
    /// The type.
    type This: Abi + Fillable;
}

macro_rules! statuses {
    ($([$($generic:ident)?] $type:ty),*) => {$(
        impl<$($generic)?> StatusType for $type {
            type This = Self;
        }
    )*};
}
statuses!([] i8, [] u8, [] i16, [] u16, [] i32, [] u32, [] i64, [] u64, [] isize, [] usize, [T] *const T, [T] *mut T);

/// What native code returns where the declaration says `()`.
#[diagnostic::on_unimplemented(
    message = "`()` is C's `void`, which has no values that could come out",
    label = "leave the parameter out, or write the type that the header has",
    note = "`#[out] x: *mut c_void` is C's `void **`, to which native code writes a `void *`"
)]
pub trait Void {
    /// `()` where the call cannot fail, the status otherwise.
    type Native: Abi + Fillable;
}
impl Void for Alone {
    type Native = ();
}
impl<C: StatusType> Void for Status<C> {
    type Native = C::This;
}
impl<E: StatusError> Void for OwnStatus<E> {
    type Native = E::Status;
}

/// The status of a function that returns `Result<(), E>` where nothing says otherwise.
pub type DefaultStatus = Status<c_int>;
