//! `bool`, which crosses only with a declared width.

use super::abi::{Abi, Fillable};
use super::input::{Held, Pass, Referent, ReferentMut, in_out};
use super::output::{Lift, NullableLift};
use super::policy::{As, Bool8, Bool32, Optional, VariantBool};
use super::scratch::Scratch;
use crate::Error;

/// The native integer that a `bool` crosses as. Zero is `false`, anything else that native code writes is `true`.
#[diagnostic::on_unimplemented(
    message = "a `bool` needs a width, and this word names none",
    label = "how wide is a truth value on the native side?",
    note = "write `bool8` (C's `_Bool`), `bool32` (Win32's `BOOL`) or `variant_bool` (COM's `VARIANT_BOOL`)"
)]
pub trait BoolWidth {
    /// The native integer.
    type Int: Abi + Fillable + PartialEq;
    /// What `false` goes in as.
    const FALSE: Self::Int;
    /// What `true` goes in as.
    const TRUE: Self::Int;
}

macro_rules! widths {
    ($($width:ident $int:ident $false:literal $true:literal;)*) => {$(
        impl BoolWidth for $width {
            type Int = $int;
            const FALSE: $int = $false;
            const TRUE: $int = $true;
        }
    )*};
}
widths! {
    Bool8 u8 0 1;
    Bool32 i32 0 1;
    VariantBool i16 0 -1; // wtypes.h: VARIANT_TRUE
}

/// A policy that says how wide a `bool` is.
#[diagnostic::on_unimplemented(
    message = "a `bool` needs a width",
    label = "how wide is a truth value on the native side?",
    note = "write `#[marshal(bool8)]` (C's `_Bool`), `#[marshal(bool32)]` (Win32's `BOOL`) or `#[marshal(variant_bool)]` (COM's) on this parameter; for a return value, `#[returns(bool8)]` and the like on the function"
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

#[inline(always)]
fn native<W: BoolWidth>(value: bool) -> W::Int {
    if value { W::TRUE } else { W::FALSE }
}

// SAFETY: an integer by value.
unsafe impl<M: SaysBoolWidth> Pass<M> for bool {
    type Native = Int<M>;
    type Held = ();
    #[inline(always)]
    fn pass(self, _: &Scratch<'_>) -> Result<(Int<M>, ()), Error> {
        Ok((native::<M::Width>(self), ()))
    }
}

// SAFETY: any integer is a truth value.
unsafe impl<M: SaysBoolWidth> Lift<M> for bool {
    type Native = Int<M>;
    #[inline(always)]
    unsafe fn lift(native: Int<M>) -> Result<bool, Error> {
        Ok(native != <M::Width as BoolWidth>::FALSE)
    }
}

// SAFETY: as for `Lift`.
unsafe impl<M: SaysBoolWidth> NullableLift<Optional<M>> for bool {
    type Native = Int<M>;
    #[inline(always)]
    unsafe fn lift_option(native: Int<M>) -> Result<Option<bool>, Error> {
        Ok(Some(native != <M::Width as BoolWidth>::FALSE))
    }
}

in_out!([M: SaysBoolWidth] bool, M);

// SAFETY: the slot lives in the scratch.
unsafe impl<M: SaysBoolWidth> Referent<M> for bool {
    type Native = Int<M>;
    #[inline(always)]
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const Int<M>, Error> {
        Ok(scratch.slot(native::<M::Width>(*self)))
    }
}

/// A lent `bool`, and the native integer that stands for it during the call.
pub struct BoolHeld<'a, W: BoolWidth> {
    target: &'a mut bool,
    slot: *const W::Int,
}

impl<W: BoolWidth> Held for BoolHeld<'_, W> {
    #[inline(always)]
    fn after(self) -> Result<(), Error> {
        // SAFETY: the slot was initialised by `lend_mut` and lives in the scratch, which the stub drops last.
        *self.target = unsafe { self.slot.read() } != W::FALSE;
        Ok(())
    }
}

// SAFETY: the slot lives in the scratch; what native code writes there is read as an integer.
unsafe impl<M: SaysBoolWidth> ReferentMut<M> for bool {
    type Native = Int<M>;
    type Held<'a> = BoolHeld<'a, M::Width>;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, scratch: &Scratch<'_>) -> Result<(*mut Int<M>, Self::Held<'a>), Error> {
        let slot = scratch.slot(native::<M::Width>(*self));
        Ok((slot, BoolHeld { target: self, slot }))
    }
}
