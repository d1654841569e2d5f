//! `char`, which crosses only with a declared width, and only if it fits.

use super::abi::{Abi, Fillable};
use super::input::{Pass, in_out};
use super::output::{Lift, NullableLift};
use super::policy::{As, Char8, Char16, Char32, Optional};
use super::scratch::Scratch;
use crate::Error;
use crate::error::Problem;

/// The native integer that a `char` crosses as.
#[diagnostic::on_unimplemented(
    message = "a `char` needs a width, and this word names none",
    label = "how wide is a character on the native side?",
    note = "write `char8` (ASCII), `char16` or `char32`"
)]
pub trait CharWidth {
    /// The native integer.
    type Unit: Abi + Fillable + TryFrom<u32> + Into<u32>;
    /// The largest code point that one unit can carry.
    const MAX: u32;
}
impl CharWidth for Char8 {
    type Unit = u8;
    const MAX: u32 = 0x7F; // a byte beyond ASCII means a different character in every code page
}
impl CharWidth for Char16 {
    type Unit = u16;
    const MAX: u32 = 0xFFFF;
}
impl CharWidth for Char32 {
    type Unit = u32;
    const MAX: u32 = 0x10_FFFF;
}

/// A policy that says how wide a `char` is.
#[diagnostic::on_unimplemented(
    message = "a `char` needs a width",
    label = "how wide is a character on the native side?",
    note = "write `#[marshal(char8)]` (ASCII), `#[marshal(char16)]` or `#[marshal(char32)]` on this parameter; for a return value, `#[returns(char16)]` and the like on the function"
)]
pub trait SaysCharWidth {
    /// The width.
    type Width: CharWidth;
}
impl<W: CharWidth, P> SaysCharWidth for As<W, P> {
    type Width = W;
}
impl<M: SaysCharWidth> SaysCharWidth for Optional<M> {
    type Width = M::Width;
}

type Unit<M> = <<M as SaysCharWidth>::Width as CharWidth>::Unit;

#[cold]
fn does_not_fit<T>(value: u32, size: usize) -> Result<T, Error> {
    Err(Error::marshal(Problem::Character { value, bits: 8 * size as u32 }))
}

// SAFETY: an integer by value.
unsafe impl<M: SaysCharWidth> Pass<M> for char {
    type Native = Unit<M>;
    type Held = ();
    #[inline(always)]
    fn pass(self, _: &Scratch<'_>) -> Result<(Unit<M>, ()), Error> {
        let value = u32::from(self);
        match Unit::<M>::try_from(value) {
            Ok(unit) if value <= <M::Width as CharWidth>::MAX => Ok((unit, ())),
            _ => does_not_fit(value, size_of::<Unit<M>>()),
        }
    }
}

// SAFETY: every unit is checked.
unsafe impl<M: SaysCharWidth> Lift<M> for char {
    type Native = Unit<M>;
    #[inline(always)]
    unsafe fn lift(native: Unit<M>) -> Result<char, Error> {
        let value = native.into();
        match char::from_u32(value) {
            Some(char) if value <= <M::Width as CharWidth>::MAX => Ok(char),
            _ => does_not_fit(value, size_of::<Unit<M>>()),
        }
    }
}

// SAFETY: as for `Lift`.
unsafe impl<M: SaysCharWidth> NullableLift<Optional<M>> for char {
    type Native = Unit<M>;
    #[inline(always)]
    unsafe fn lift_option(native: Unit<M>) -> Result<Option<char>, Error> {
        // SAFETY: the caller's promise.
        unsafe { <char as Lift<M>>::lift(native) }.map(Some)
    }
}

in_out!([M: SaysCharWidth] char, M);
