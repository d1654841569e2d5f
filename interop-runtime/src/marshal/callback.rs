//! Function pointers, which cross as they are.

use super::abi::{Abi, Field, Fillable};
use super::input::{Element, Nullable, Pass, Referent, in_out};
use super::output::{Lift, NullableLift};
use super::policy::{Auto, Optional};
use super::scratch::Scratch;
use super::seen::Itself;
use crate::Error;
use crate::error::Problem;
use crate::metadata::{NativeType, TypeName};

macro_rules! function_pointer {
    ($type:ty, [$($argument:ident)*], $abi:literal) => {
        // SAFETY: `Option` of a function pointer has the layout of C's function pointer.
        unsafe impl<R, $($argument),*> Abi for Option<$type> {
            type Raw = Self;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
            const NATIVE: NativeType = NativeType::FunctionPointer { abi: $abi, signature: TypeName::of::<$type>() };
        }
        // SAFETY: as above; only null is not a value of it, and native code cannot write through a copy.
        unsafe impl<R, $($argument),*> Abi for $type {
            type Raw = Self;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
            const NATIVE: NativeType = NativeType::FunctionPointer { abi: $abi, signature: TypeName::of::<$type>() };
        }
        // SAFETY: as above.
        unsafe impl<R, $($argument),*> Field for Option<$type> {
            type This = Self;
            const NATIVE: NativeType = NativeType::FunctionPointer { abi: $abi, signature: TypeName::of::<$type>() };
        }
        // SAFETY: null is `None`; other bits are a function that the declaration vouches for.
        unsafe impl<R, $($argument),*> Fillable for Option<$type> {}

        // SAFETY: a pointer to code, which outlives the call.
        unsafe impl<S, P, R, $($argument),*> Pass<Auto<S, P>> for $type {
            type Native = Option<$type>;
            type Held = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Scratch<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((Some(self), ()))
            }
        }
        // SAFETY: null.
        unsafe impl<S, P, R, $($argument),*> Nullable<Auto<S, P>> for $type {
            const NULL: Self::Native = None;
        }
        // SAFETY: a reference to the native type.
        unsafe impl<S, P, R, $($argument),*> Referent<Auto<S, P>> for $type {
            type Native = $type;
            type Sees = Itself;
            #[inline(always)]
            fn lend(&self, _: &Scratch<'_>) -> Result<*const $type, Error> {
                Ok(self)
            }
        }
        // SAFETY: an array of the native type.
        unsafe impl<S, P, R, $($argument),*> Element<Auto<S, P>> for $type {
            type Native = $type;
            type Sees = Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], _: &Scratch<'_>) -> Result<*const $type, Error> {
                Ok(items.as_ptr())
            }
        }
        // SAFETY: null is checked.
        unsafe impl<S, P, R, $($argument),*> Lift<Auto<S, P>> for $type {
            type Native = Option<$type>;
            #[inline(always)]
            unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
                native.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        // SAFETY: null is `None`.
        unsafe impl<S, P, R, $($argument),*> NullableLift<Auto<S, P>> for $type {
            type Native = Option<$type>;
            #[inline(always)]
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                Ok(native)
            }
        }
        // SAFETY: null is `None`.
        unsafe impl<S, P, R, $($argument),*> NullableLift<Optional<Auto<S, P>>> for $type {
            type Native = Option<$type>;
            #[inline(always)]
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                Ok(native)
            }
        }
        in_out!([S, P, R, $($argument),*] $type, Auto<S, P>);
        in_out!([S, P, R, $($argument),*] Option<$type>, Auto<S, P>);
    };
}

/// Both safeties, and the two calling conventions that one declaration can have on every system.
macro_rules! function_pointers {
    ($([$($argument:ident)*])*) => {$(
        function_pointer!(extern "C" fn($($argument),*) -> R, [$($argument)*], "C");
        function_pointer!(unsafe extern "C" fn($($argument),*) -> R, [$($argument)*], "C");
        function_pointer!(extern "system" fn($($argument),*) -> R, [$($argument)*], "system");
        function_pointer!(unsafe extern "system" fn($($argument),*) -> R, [$($argument)*], "system");
    )*};
}

function_pointers! {
    [] [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] [A B C D E F G] [A B C D E F G H]
    [A B C D E F G H I] [A B C D E F G H I J] [A B C D E F G H I J K] [A B C D E F G H I J K L]
}
