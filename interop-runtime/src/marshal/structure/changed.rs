//! What a value is after a call that may have changed it: a field of a structure that is lent by `&mut`, or that is `#[in_out]`.

use crate::Error;
use crate::marshal::argument::LendRef;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeCounted, TakeCountedRef, TakeNullable, TakeNullableCounted, TakeRef};
use crate::outcome::rule::Null;

/// A value that native code may change while it is lent, as a part of something: what stands there afterwards is taken over if native
/// code put it there, and left to the call if it is what was lent.
///
/// [`LendMut`](crate::marshal::lend::LendMut) changes a value that stands alone. A structure is changed as a whole or not at all, so
/// its fields make new values first.
///
/// # Safety
/// As for [`Take`]; where the native value is the one that was lent, what it points to is not freed, and not borrowed for longer than
/// the call unless it is the value itself.
#[diagnostic::on_unimplemented(
    message = "native code cannot change a `{Self}` within a structure",
    label = "lent as a copy, or owned by Rust: native code cannot put another one in its place",
    note = "pass the structure by `&` or by value; or write a field that owns what it holds, `String` for a `&str`"
)]
pub unsafe trait TakeChanged<M>: Take<M> {
    /// Makes the Rust value of what stands there after the call. `before` was lent.
    ///
    /// # Safety
    /// As for [`Take::take`]; and the memory of the call is there.
    ///
    /// # Errors
    /// What native code left is no value of the type.
    #[inline(always)]
    unsafe fn take_changed(before: Self::Native, native: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
        let _ = before;
        // SAFETY: the caller's promise.
        unsafe { Self::take(native, ready) }
    }
}

/// What native code sees of a field that it may change: the value itself, to which a pointer may come back.
#[diagnostic::on_unimplemented(
    message = "a borrowed field that crosses as a copy cannot be changed: the copy is gone when the call is over",
    label = "pass the structure by `&` or by value, or let its field own what it holds",
    note = "write `String` for `&str`, and `Vec<T>` for a slice of converted elements; a `&CStr` and a slice of what native code may fill are lent as they are"
)]
pub(crate) trait InPlace {}
impl InPlace for Itself {}

// SAFETY: native code saw the value itself, which lives as long as the reference says; what it put in its place does, too, as the
// declaration promises.
unsafe impl<M, T: TakeRef<M> + LendRef<M, Sees: InPlace> + ?Sized> TakeChanged<M> for &T {}

// SAFETY: null owns nothing; the rest is the value's promise.
unsafe impl<M, T> TakeChanged<M> for Option<T>
where
    T: TakeChanged<M> + TakeNullable<M, Native = <T as Take<M>>::Native, Ready = <T as Take<M>>::Ready>,
    <T as Take<M>>::Native: Null,
{
    #[inline(always)]
    unsafe fn take_changed(before: Self::Native, native: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::take_changed(before, native, ready) }.map(Some)
    }
}

/// The same of a value whose length stands beside it.
///
/// # Safety
/// As for [`TakeChanged`] and [`TakeCounted`].
#[diagnostic::on_unimplemented(
    message = "native code cannot change a `{Self}` within a structure",
    label = "lent as a copy: native code cannot put another one in its place",
    note = "pass the structure by `&` or by value; or write a field that owns what it holds, `String` for a `&str`, `Vec<T>` for a slice"
)]
pub unsafe trait TakeChangedCounted<M>: TakeCounted<M> {
    /// Makes the Rust value of what stands there after the call. `before` was lent.
    ///
    /// # Safety
    /// As for [`TakeCounted::take_counted`]; and the memory of the call is there.
    ///
    /// # Errors
    /// What native code left is no value of the type, or no length.
    #[inline(always)]
    unsafe fn take_changed_counted(
        before: Self::Native,
        native: Self::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        let _ = before;
        // SAFETY: the caller's promise.
        unsafe { Self::take_counted(native, ready, length) }
    }
}

// SAFETY: as for one without a length.
unsafe impl<M, T: TakeCountedRef<M> + LendRef<M, Sees: InPlace> + ?Sized> TakeChangedCounted<M> for &T {}

// SAFETY: null owns nothing; the rest is the value's promise.
unsafe impl<M, T: TakeChangedCounted<M> + TakeNullableCounted<M>> TakeChangedCounted<M> for Option<T> {
    #[inline(always)]
    unsafe fn take_changed_counted(
        before: Self::Native,
        native: Self::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::take_changed_counted(before, native, ready, length) }.map(Some)
    }
}
