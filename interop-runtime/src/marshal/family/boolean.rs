//! `bool`, which crosses only with a declared width.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::borrow::borrow_converted;
use crate::marshal::call::Call;
use crate::marshal::family::converted::{Converted, converted};
use crate::marshal::give::give_converted;
use crate::marshal::lend::{Lend, LendMut, copy_all};
use crate::marshal::length::count::ItemCount;
use crate::marshal::policy::{
    Alone, Bool8, Bool32, ByType, ByWord, InArray, Optional, Replaced, VariantBool, WithBools,
};
use crate::marshal::replace::in_out;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::marshaled;

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
    /// Whether these are the bits that Rust's own have, which native code so reads where they are.
    const IS_RUSTS: bool;
}

macro_rules! widths {
    ($($width:ident $int:ident $false:literal $true:literal $is_rusts:literal;)*) => {$(
        impl BoolWidth for $width {
            type Int = $int;
            const FALSE: $int = $false;
            const TRUE: $int = $true;
            const IS_RUSTS: bool = $is_rusts;
        }
    )*};
}
widths! {
    Bool8 u8 0 1 true;
    Bool32 i32 0 1 false;
    VariantBool i16 0 -1 false; // wtypes.h: VARIANT_TRUE
}

/// A policy that says how wide a `bool` is.
#[diagnostic::on_unimplemented(
    message = "a `bool` needs a width",
    label = "how wide is a truth value on the native side?",
    note = "write `#[marshal(bool8)]` (C's `_Bool`), `#[marshal(bool32)]` (Win32's `BOOL`) or `#[marshal(variant_bool)]` (COM's) on this parameter; for a return value, `#[returns(bool8)]` and the like on the function",
    note = "for every `bool` of the block write `bools = bool8` beside `library`"
)]
pub trait SaysBoolWidth {
    /// The width.
    type Width: BoolWidth;
}
impl<W: BoolWidth, P> SaysBoolWidth for ByWord<W, P> {
    type Width = W;
}
#[diagnostic::do_not_recommend]
impl<S, W: BoolWidth, P> SaysBoolWidth for ByType<WithBools<S, W>, P> {
    type Width = W;
}
impl<M: SaysBoolWidth> SaysBoolWidth for InArray<M> {
    type Width = M::Width;
}
impl<M: SaysBoolWidth> SaysBoolWidth for Optional<M> {
    type Width = M::Width;
}
impl<M: SaysBoolWidth> SaysBoolWidth for Replaced<M> {
    type Width = M::Width;
}

impl<W: BoolWidth> Converted<W> for bool {
    type Native = W::Int;
    #[inline(always)]
    fn to_native(self) -> Result<Self::Native, Error> {
        Ok(if self { W::TRUE } else { W::FALSE })
    }
    #[inline(always)]
    fn from_native(native: Self::Native) -> Result<bool, Error> {
        Ok(native != W::FALSE)
    }
}

impl<M: SaysBoolWidth> Shape<M> for bool {
    type Native = <Self as Converted<M::Width>>::Native;
}
impl<M: SaysBoolWidth> ShapeBehind<M> for bool {
    type Native = <Self as Converted<M::Width>>::Native;
}

// SAFETY: the native value points nowhere.
unsafe impl<M: SaysBoolWidth> Lend<M> for bool {
    converted!(Lend, M::Width);
    #[inline(always)]
    fn lend_all(items: &[bool], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        if const { M::Width::IS_RUSTS } { Ok(items.as_ptr().cast()) } else { copy_all::<M, bool>(items, call) }
    }
}
// SAFETY: as above; what native code writes is converted back as by `Take`.
unsafe impl<M: SaysBoolWidth> LendMut<M> for bool {
    converted!(LendMut, M::Width);
}
// SAFETY: an integer by value.
unsafe impl<M: SaysBoolWidth> Argument<M> for bool {
    marshaled!(Argument, M);
}
// SAFETY: any integer is a truth value.
unsafe impl<M: SaysBoolWidth> Take<M> for bool {
    converted!(Take, M::Width);
}
// SAFETY: an integer, which owns nothing.
unsafe impl<M: SaysBoolWidth> TakeChanged<M> for bool {}
// SAFETY: as for `Take`.
unsafe impl<M: SaysBoolWidth> TakeNullable<Optional<M>> for bool {
    converted!(TakeNullable, M::Width);
}
// SAFETY: the slot lives in the memory of the call.
unsafe impl<M: SaysBoolWidth> LendRef<M> for bool {
    marshaled!(LendRef, M);
}
// SAFETY: the slot lives in the memory of the call; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysBoolWidth> LendRefMut<M> for bool {
    marshaled!(LendRefMut, ByWord<M::Width, Alone>); // unknown where the width is, so that rustc says that once
}
// SAFETY: as many natives stand in the memory of the call.
unsafe impl<M: SaysBoolWidth + ItemCount> Element<M> for bool {
    marshaled!(Element, M);
}
// SAFETY: as above; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysBoolWidth + ItemCount> ElementMut<M> for bool {
    marshaled!(ElementMut, M);
}
borrow_converted!([M: SaysBoolWidth] bool, M, M::Width);
give_converted!([M: SaysBoolWidth] bool, M, M::Width);
in_out!([M: SaysBoolWidth] bool, M);
