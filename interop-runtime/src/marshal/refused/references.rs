//! References where a value is declared.

use crate::Error;
use crate::marshal::argument::Passed;
use crate::marshal::call::Call;
use crate::marshal::policy::{ByType, Out};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::tables::{refused_in_out, refused_out};
use crate::marshal::replace::InOut;
use crate::marshal::take::{Take, TakeNullable};

reasons! {
    /// Never implemented: nothing can promise that the reference is the only one.
    MutableReferenceReturned[T: ?Sized]:
        "a `&mut` cannot come out of native code, which may keep the pointer",
        "write `*mut T` or `NonNull<T>`";
    /// Never implemented: what comes out is a value.
    OutByReference[T: ?Sized]:
        "an `#[out]` parameter is declared as the value that comes out",
        "write `{T}`, or leave `#[out]` out to lend it";
    /// Never implemented: what native code replaces is a value.
    LentInOut:
        "an `#[in_out]` parameter is declared as the value that native code replaces",
        "write the type without `&mut`, or leave `#[in_out]` out to lend it";
}

refused_out! {
    [T: ?Sized] &mut T: MutableReferenceReturned<T>;
}

// Which of the two is said of a `&mut` is up to where it comes out.
// SAFETY: nothing has the reason.
unsafe impl<S, T: ?Sized> MutableReferenceReturned<T> for ByType<S, Out> where for<'never> &'never (): OutByReference<T> {}

refused_in_out! {
    [T: ?Sized] &mut T: LentInOut;
}
