//! Enumerations, which cross as their integer and are checked where native code produces one.
//!
//! `#[derive(Blittable)]` implements [`Enumeration`] and the traits of each direction, because a crate cannot implement
//! those for every `T: Enumeration`; what the derived code would repeat is here.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::call::Call;
use crate::marshal::lend::Held;
use crate::marshal::lend::Repeats;
use crate::marshal::variadic::Variadic;
use crate::metadata::NativeType;
use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Zero};

/// A Rust enumeration without fields that stands for one of C's.
///
/// Implemented by `#[derive(interop::Blittable)]`, and of use where the integer stands in a structure or an array, which
/// native code fills without a check.
///
/// .NET's `Enum.IsDefined` is [`from_integer`](Self::from_integer)`.is_some()`.
///
/// # Safety
/// `Integer` has the size, alignment and calling convention of the type.
pub unsafe trait Enumeration: Abi {
    /// The integer that crosses: that of `#[repr(i32)]` and the like; for `#[repr(C)]` a signed one of C's size.
    type Integer: EnumerationInteger;
    /// The type's name, for messages.
    const NAME: &'static str;
    /// The variant that has this value, if one has.
    fn from_integer(value: Self::Integer) -> Option<Self>;
    /// The variant's value.
    fn integer(self) -> Self::Integer;
}

/// What an enumeration may cross as.
pub trait EnumerationInteger: Abi<Raw = Self> + Fillable + Eq {
    /// The value, for messages.
    fn widen(self) -> i128;
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl EnumerationInteger for $type {
            #[inline(always)]
            fn widen(self) -> i128 {
                self as i128
            }
        }
    )*};
}
integers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

/// The integer of a `#[repr(C)]` enumeration, whose size only the target's compiler knows.
pub struct OfSize<const SIZE: usize>;

/// The answer of [`OfSize`].
pub trait SizedInteger {
    /// The signed integer of that size.
    type Integer: EnumerationInteger;
}

macro_rules! sizes {
    ($($size:literal $type:ident),*) => {$(
        impl SizedInteger for OfSize<$size> {
            type Integer = $type;
        }
    )*};
}
sizes!(1 i8, 2 i16, 4 i32, 8 i64);

/// The native form of the enumeration `E`: its integer, which may be no variant.
#[repr(transparent)]
pub struct Enumerated<E: Enumeration>(E::Integer);

impl<E: Enumeration> Clone for Enumerated<E> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<E: Enumeration> Copy for Enumerated<E> {}

// SAFETY: a transparent wrapper of an integer that has the enumeration's layout.
unsafe impl<E: Enumeration> Abi for Enumerated<E> {
    /// The integer: a user's own function must be able to look at one that is no variant.
    type Raw = E::Integer;
    const NATIVE: NativeType = E::NATIVE;
    #[inline(always)]
    fn raw(self) -> E::Integer {
        self.0
    }
}
// SAFETY: any integer is one.
unsafe impl<E: Enumeration> Fillable for Enumerated<E> {}

// SAFETY: the integer's promise.
unsafe impl<E: Enumeration<Integer: Variadic>> Variadic for Enumerated<E> {
    type Passed = <Self as Abi>::Raw;
    #[inline(always)]
    fn passed(self) -> Self::Passed {
        self.raw()
    }
}

macro_rules! rules {
    ($($rule:ident)*) => {$(
        impl<E: Enumeration<Integer: $rule>> $rule for Enumerated<E> {
            const FAILURE: Self = Self(E::Integer::FAILURE);
            const SUCCESS: Self = Self(E::Integer::SUCCESS);
            #[inline(always)]
            fn failed(self) -> bool {
                self.0.failed()
            }
        }
    )*};
}
rules!(Negative NegativeOne Nonzero Zero);

impl<E: Enumeration> Enumerated<E> {
    /// The native form of a variant.
    #[inline(always)]
    #[must_use]
    pub fn of(variant: E) -> Self {
        Self(variant.integer())
    }

    /// The variant.
    ///
    /// # Errors
    /// There is none of this value.
    #[inline(always)]
    pub fn check(self) -> Result<E, Error> {
        match E::from_integer(self.0) {
            Some(variant) => Ok(variant),
            None => not_a_variant(E::NAME, self.0.widen()),
        }
    }

    /// A place for what native code does to a lent enumeration.
    #[inline(always)]
    pub fn lend_mut<'a>(target: &'a mut E, call: &Call<'_>) -> (*mut Self, EnumerationHeld<'a, E>) {
        let slot = call.slot(Self::of(*target));
        (slot, EnumerationHeld { target, slot })
    }
}

/// What a derived enumeration is to a Rust function that native code calls. Derived code invokes it.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_reverse_enumeration {
    ($type:ty) => {
        // SAFETY: the integer is checked.
        unsafe impl<'__interop_call, __InteropPolicy> $crate::private::Borrow<'__interop_call, __InteropPolicy>
            for $type
        {
            #[inline(always)]
            unsafe fn borrow(
                native: $crate::private::Enumerated<Self>,
                _: &'__interop_call $crate::private::Call<'_>,
            ) -> $crate::private::Result<Self, $crate::private::Error> {
                native.check()
            }
        }
        // SAFETY: its integer.
        unsafe impl<__InteropPolicy> $crate::private::Give<__InteropPolicy> for $type {
            #[inline(always)]
            fn give(self) -> $crate::private::Result<$crate::private::Enumerated<Self>, $crate::private::Error> {
                $crate::private::Ok($crate::private::Enumerated::of(self))
            }
        }
    };
}
pub use __interop_reverse_enumeration as reverse_enumeration;

#[cold]
fn not_a_variant<T>(name: &'static str, value: i128) -> Result<T, Error> {
    Err(Error::marshal(Problem::NotAVariant { name, value }))
}

/// A lent enumeration, and the integer that stands for it during the call.
pub struct EnumerationHeld<'a, E: Enumeration> {
    target: &'a mut E,
    slot: *const Enumerated<E>,
}

impl<E: Enumeration> Repeats for EnumerationHeld<'_, E> {}

impl<E: Enumeration> Held for EnumerationHeld<'_, E> {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: the slot was initialised by `lend_mut`, and is in the memory of the call, of which the caller promises that it is there.
        *self.target = unsafe { self.slot.read() }.check()?;
        Ok(())
    }
}
