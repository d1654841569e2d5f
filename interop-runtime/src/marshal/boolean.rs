//! `bool`, which crosses only with a declared width.

use super::abi::Abi;
use super::input::{Held, InOut, Pass, Referent, ReferentMut};
use super::output::{Lift, NullableLift};
use super::policy::{As, Bool8, Bool32, Optional};
use super::scratch::Scratch;
use crate::Error;

/// The native integer that a `bool` crosses as. Zero is `false`, anything else that native code writes is `true`.
#[diagnostic::on_unimplemented(
    message = "a `bool` needs a width, and this word names none",
    label = "how wide is a truth value on the native side?",
    note = "write `bool8` (C's `_Bool`) or `bool32` (Win32's `BOOL`)"
)]
pub trait BoolWidth {
    /// The native integer.
    type Int: Abi + super::abi::Fillable + PartialEq + From<bool>;
}
impl BoolWidth for Bool8 {
    type Int = u8;
}
impl BoolWidth for Bool32 {
    type Int = i32;
}

/// A policy that says how wide a `bool` is.
#[diagnostic::on_unimplemented(
    message = "a `bool` needs a width",
    label = "how wide is a truth value on the native side?",
    note = "write `#[marshal(bool8)]` (C's `_Bool`) or `#[marshal(bool32)]` (Win32's `BOOL`) on this parameter; for a return value, `#[returns(bool8)]` or `#[returns(bool32)]` on the function"
)]
pub trait SaysBoolWidth {
    /// The width.
    type Width: BoolWidth;
}
impl<W: BoolWidth, P> SaysBoolWidth for As<W, P> {
    type Width = W;
}
impl<M: SaysBoolWidth> SaysBoolWidth for Optional<M> {
    type Width = M::Width;
}

type Int<M> = <<M as SaysBoolWidth>::Width as BoolWidth>::Int;

// SAFETY: an integer by value.
unsafe impl<M: SaysBoolWidth> Pass<M> for bool {
    type Native = Int<M>;
    type Held = ();
    #[inline(always)]
    fn pass(self, _: &Scratch<'_>) -> Result<(Int<M>, ()), Error> {
        Ok((self.into(), ()))
    }
}

// SAFETY: any integer is a truth value.
unsafe impl<M: SaysBoolWidth> Lift<M> for bool {
    type Native = Int<M>;
    #[inline(always)]
    unsafe fn lift(native: Int<M>) -> Result<bool, Error> {
        Ok(native != false.into())
    }
}

// SAFETY: as for `Lift`.
unsafe impl<M: SaysBoolWidth> NullableLift<Optional<M>> for bool {
    type Native = Int<M>;
    #[inline(always)]
    unsafe fn lift_option(native: Int<M>) -> Result<Option<bool>, Error> {
        Ok(Some(native != false.into()))
    }
}

impl<M: SaysBoolWidth> InOut<M> for bool {}

// SAFETY: the slot lives in the scratch.
unsafe impl<M: SaysBoolWidth> Referent<M> for bool {
    type Native = Int<M>;
    #[inline(always)]
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const Int<M>, Error> {
        Ok(scratch.slot(Int::<M>::from(*self)))
    }
}

/// A lent `bool`, and the native integer that stands for it during the call.
pub struct BoolHeld<'a, I> {
    target: &'a mut bool,
    slot: *const I,
}

impl<I: Copy + PartialEq + From<bool>> Held for BoolHeld<'_, I> {
    #[inline(always)]
    fn after(self) -> Result<(), Error> {
        // SAFETY: the slot was initialised by `lend_mut` and lives in the scratch, which the stub drops last.
        *self.target = unsafe { self.slot.read() } != false.into();
        Ok(())
    }
}

// SAFETY: the slot lives in the scratch; what native code writes there is read as an integer.
unsafe impl<M: SaysBoolWidth> ReferentMut<M> for bool {
    type Native = Int<M>;
    type Held<'a> = BoolHeld<'a, Int<M>>;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, scratch: &Scratch<'_>) -> Result<(*mut Int<M>, Self::Held<'a>), Error> {
        let slot = scratch.slot(Int::<M>::from(*self));
        Ok((slot, BoolHeld { target: self, slot }))
    }
}
