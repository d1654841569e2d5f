//! `char`, which crosses only with a declared width, and only if it fits.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::borrow::borrow_converted;
use crate::marshal::family::converted::{Converted, converted};
use crate::marshal::give::give_converted;
use crate::marshal::lend::{Lend, LendMut};
use crate::marshal::length::count::ItemCount;
use crate::marshal::policy::{Alone, ByWord, Char8, Char16, Char32, InArray, Optional, Replaced};
use crate::marshal::replace::in_out;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::marshaled;

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
impl<W: CharWidth, P> SaysCharWidth for ByWord<W, P> {
    type Width = W;
}
impl<M: SaysCharWidth> SaysCharWidth for InArray<M> {
    type Width = M::Width;
}
impl<M: SaysCharWidth> SaysCharWidth for Optional<M> {
    type Width = M::Width;
}
impl<M: SaysCharWidth> SaysCharWidth for Replaced<M> {
    type Width = M::Width;
}

#[cold]
fn does_not_fit<T>(value: u32, size: usize) -> Result<T, Error> {
    Err(Error::marshal(Problem::Character { value, bits: 8 * size as u32 }))
}

impl<W: CharWidth> Converted<W> for char {
    type Native = W::Unit;
    #[inline(always)]
    fn to_native(self) -> Result<Self::Native, Error> {
        let value = u32::from(self);
        match Self::Native::try_from(value) {
            Ok(unit) if value <= W::MAX => Ok(unit),
            _ => does_not_fit(value, size_of::<Self::Native>()),
        }
    }
    #[inline(always)]
    fn from_native(native: Self::Native) -> Result<char, Error> {
        let value = native.into();
        match char::from_u32(value) {
            Some(char) if value <= W::MAX => Ok(char),
            _ => does_not_fit(value, size_of::<Self::Native>()),
        }
    }
}

impl<M: SaysCharWidth> Shape<M> for char {
    type Native = <Self as Converted<M::Width>>::Native;
}
impl<M: SaysCharWidth> ShapeBehind<M> for char {
    type Native = <Self as Converted<M::Width>>::Native;
}

// SAFETY: the native value points nowhere.
unsafe impl<M: SaysCharWidth> Lend<M> for char {
    converted!(Lend, M::Width);
}
// SAFETY: as above; what native code writes is converted back as by `Take`.
unsafe impl<M: SaysCharWidth> LendMut<M> for char {
    converted!(LendMut, M::Width);
}
// SAFETY: an integer by value.
unsafe impl<M: SaysCharWidth> Argument<M> for char {
    marshaled!(Argument, M);
}
// SAFETY: every unit is checked.
unsafe impl<M: SaysCharWidth> Take<M> for char {
    converted!(Take, M::Width);
}
// SAFETY: an integer, which owns nothing.
unsafe impl<M: SaysCharWidth> TakeChanged<M> for char {}
// SAFETY: as for `Take`.
unsafe impl<M: SaysCharWidth> TakeNullable<Optional<M>> for char {
    converted!(TakeNullable, M::Width);
}
// SAFETY: the slot lives in the memory of the call.
unsafe impl<M: SaysCharWidth> LendRef<M> for char {
    marshaled!(LendRef, M);
}
// SAFETY: the slot lives in the memory of the call; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysCharWidth> LendRefMut<M> for char {
    marshaled!(LendRefMut, ByWord<M::Width, Alone>); // unknown where the width is, so that rustc says that once
}
// SAFETY: as many natives stand in the memory of the call.
unsafe impl<M: SaysCharWidth + ItemCount> Element<M> for char {
    marshaled!(Element, M);
}
// SAFETY: as above; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysCharWidth + ItemCount> ElementMut<M> for char {
    marshaled!(ElementMut, M);
}
borrow_converted!([M: SaysCharWidth] char, M, M::Width);
give_converted!([M: SaysCharWidth] char, M, M::Width);
in_out!([M: SaysCharWidth] char, M);
