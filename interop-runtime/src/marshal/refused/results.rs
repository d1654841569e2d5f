//! `Result` where it is not recognised.

use crate::Error;
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::take::{Take, TakeNullable};

reasons! {
    /// Never implemented: a call fails or returns a value.
    ResultInOption[T, E]:
        "a call fails or returns a value, so no `Option` goes around a `Result`",
        "write `Result<{T}, {E}>`, and leave `Option` out",
        "that a function with `#[optional]` is absent is a failure, too, which its error says";
    /// Never implemented: a return type is fallible when it is *named* `Result`.
    ResultByAlias:
        "an alias of `Result` is not recognised as one",
        "write `Result<…>`",
        "a return type is fallible when its last path segment is `Result` with arguments; `std::io::Result<T>` is fine";
}

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<M: ResultByAlias, T, E> Take<M> for Result<T, E> {
    type Native = Refused;
    type Ready = ();
    unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M: ResultInOption<T, E>, T, E> TakeNullable<M> for Result<T, E> {
    type Native = Refused;
    type Ready = ();
    unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
        unreachable!()
    }
}
