//! Enumerations, which cross as their integer and are checked where native code produces one.
//!
//! `#[derive(Blittable)]` implements [`Enumeration`] and the traits of each direction, because a crate cannot implement
//! those for every `T: Enumeration`; what the derived code would repeat is here.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
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
pub(crate) trait EnumerationInteger: Abi<Raw = Self> + Fillable + Eq {
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

    /// An enumeration as its native form, where it is.
    #[inline(always)]
    #[must_use]
    pub fn behind(variant: *const E) -> *const Self {
        variant.cast()
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
}

#[cold]
fn not_a_variant<T>(name: &'static str, value: i128) -> Result<T, Error> {
    Err(Error::marshal(Problem::NotAVariant { name, value }))
}

/// What an enumeration has beside [`Enumeration`]: it crosses as its integer, which is checked where native code makes one. The
/// derive invokes it.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_enumeration {
    ($promise:expr => $type:ident, where [$($clause:tt)*]) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: as for `Field`.
        #[automatically_derived]
        unsafe impl $crate::private::Abi for $type where $($clause)* {
            type Raw = Self;
            const NATIVE: $crate::private::metadata::NativeType = <Self as $crate::private::Field>::NATIVE;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
        }
        // SAFETY: as for `Abi`.
        #[automatically_derived]
        unsafe impl $crate::private::Blittable for $type where $($clause)* {}
        // SAFETY: as for `Abi`.
        #[automatically_derived]
        unsafe impl<__InteropReason> $crate::private::ToNative<__InteropReason> for $type where $($clause)* {}
        // SAFETY: nothing has the reason, so this never applies.
        #[automatically_derived]
        unsafe impl<__InteropReason: $crate::private::EnumerationFromNative<$type>>
            $crate::private::FromNative<__InteropReason> for $type {}
        $crate::private::shape! { [] [] $type, where [$($clause)*]: $crate::private::Enumerated<$type>; }
        // SAFETY: the integer is checked.
        #[automatically_derived]
        unsafe impl<'__interop_call, __InteropPolicy> $crate::private::Borrow<'__interop_call, __InteropPolicy>
            for $type
        where
            $($clause)*
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
        #[automatically_derived]
        unsafe impl<__InteropPolicy> $crate::private::Give<__InteropPolicy> for $type where $($clause)* {
            #[inline(always)]
            fn give(self) -> $crate::private::Result<$crate::private::Enumerated<Self>, $crate::private::Error> {
                $crate::private::Ok($crate::private::Enumerated::of(self))
            }
        }
        $crate::private::enumeration! { $promise => @crosses $type, $crate::private::ByType<__InteropStrings, __InteropPlace>, [$($clause)*] }
    };
    ($promise:expr => @crosses $type:ident, $policy:ty, [$($clause:tt)*]) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: an integer by value, with the layout of the enumeration.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::Lend<$policy> for $type where $($clause)* {
            #[inline(always)]
            fn lend(&self, _: &$crate::private::Call<'_>) -> $crate::private::Result<Self::Native, $crate::private::Error> {
                $crate::private::Ok($crate::private::Enumerated::of(*self))
            }
            #[inline(always)]
            fn lend_all(
                items: &[Self],
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
                $crate::private::Ok(items.as_ptr().cast())
            }
        }
        // SAFETY: as above; what native code writes is checked.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::LendMut<$policy> for $type where $($clause)* {
            type Lent<'__interop> = &'__interop mut Self;
            #[inline(always)]
            fn lend_mut<'__interop>(
                &'__interop mut self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self::Native, &'__interop mut Self), $crate::private::Error> {
                $crate::private::Ok(($crate::private::Enumerated::of(*self), self))
            }
            #[inline(always)]
            unsafe fn after(lent: &mut Self, native: Self::Native) -> $crate::private::Result<(), $crate::private::Error> {
                $crate::private::Result::map(native.check(), |variant| *lent = variant)
            }
        }
        // SAFETY: as for `Lend`.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::Argument<$policy> for $type where $($clause)* {
            $crate::private::marshaled!(Argument, $policy);
        }
        // SAFETY: as for `LendMut`: an integer in the memory of the call.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::LendRefMut<$policy> for $type where $($clause)* {
            $crate::private::marshaled!(LendRefMut, $policy);
        }
        // SAFETY: the integer is checked.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::Take<$policy> for $type where $($clause)* {
            type Native = $crate::private::Enumerated<Self>;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> $crate::private::Result<Self, $crate::private::Error> {
                native.check()
            }
        }
        // SAFETY: an integer, which owns nothing.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::TakeChanged<$policy> for $type where $($clause)* {}
        $crate::private::in_array! {
            $promise => [] [] $type, where [$($clause)*]: $crate::private::Enumerated<Self>, native => native.check()
        }
        // SAFETY: the integer is checked.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::TakeNullable<$crate::private::Optional<$policy>>
            for $type
        where
            $($clause)*
        {
            type Native = $crate::private::Enumerated<Self>;
            type Ready = ();
            #[inline(always)]
            unsafe fn take_option(
                native: Self::Native,
                _: (),
            ) -> $crate::private::Result<$crate::private::Option<Self>, $crate::private::Error> {
                $crate::private::Result::map(native.check(), $crate::private::Some)
            }
        }
        // SAFETY: the promises of both ways.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::InOut<$policy> for $type where $($clause)* {
            $crate::private::marshaled!(InOut, $policy);
        }
        // SAFETY: the enumeration has the layout of its integer, which native code only reads.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::LendRef<$policy> for $type where $($clause)* {
            type Native = $crate::private::Enumerated<Self>;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend(
                &self,
                _: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
                $crate::private::Ok($crate::private::Enumerated::behind(self))
            }
        }
        // SAFETY: as above, for an array of them.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::Element<$policy> for $type where $($clause)* {
            type Native = $crate::private::Enumerated<Self>;
            type Sees = $crate::private::Itself;
            #[inline(always)]
            fn lend_slice(
                items: &[Self],
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
                <Self as $crate::private::Lend<$policy>>::lend_all(items, call)
            }
        }
        // SAFETY: as many integers in the memory of the call; what native code writes there is checked.
        #[automatically_derived]
        unsafe impl<__InteropStrings, __InteropPlace> $crate::private::ElementMut<$policy> for $type where $($clause)* {
            $crate::private::marshaled!(ElementMut, $policy);
        }
    };
}
pub use __interop_enumeration as enumeration;
