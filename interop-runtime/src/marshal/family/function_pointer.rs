//! Function pointers, which cross as they are. Nothing is converted when they are called, so
//! [`function_pointer`](crate::marshal::callback::signature) says what they may take and return: where they go in, and, the other way
//! round, where they come out.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Field, Fillable};
use crate::marshal::argument::{Argument, Element, LendNullable, LendRef};
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::callback::signature::{
    FromNative, InSignature, ReturnedFromNative, ReturnedInSignature, ReturnedToNative, ToNative,
};
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::null::Absent;
use crate::marshal::policy::{ByType, InArray, Optional};
use crate::marshal::refused::function_pointers::FunctionFromNative;
use crate::marshal::replace::in_out;
use crate::marshal::seen::Itself;
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::variadic::Variadic;
use crate::marshal::write_back::marshaled;
use crate::metadata::NativeType;
use crate::outcome::rule::Null;

macro_rules! function_pointer {
    ($type:ty, [$($argument:ident)*], $abi:literal, $variadic:literal) => {
        described!(Option<$type>, [$($argument)*], $abi, $variadic, true);
        described!($type, [$($argument)*], $abi, $variadic, false);
        // SAFETY: null is `None`; other bits are a function that the declaration vouches for, and Rust can call it.
        unsafe impl<R: ReturnedFromNative, $($argument: ToNative<()>),*> Fillable for Option<$type> {}

        // SAFETY: C's function pointer, and what native code calls it with has no bits that are not a value.
        unsafe impl<M, R: ReturnedToNative, $($argument: FromNative<()>),*> ToNative<M> for $type {}
        // SAFETY: as above.
        unsafe impl<M, R: ReturnedToNative, $($argument: FromNative<()>),*> ToNative<M> for Option<$type> {}
        // SAFETY: null is `None`, and what native code returns has no bits that are not a value.
        unsafe impl<M, R: ReturnedFromNative, $($argument: ToNative<()>),*> FromNative<M> for Option<$type> {}
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<M: FunctionFromNative<$type>, R: ReturnedInSignature, $($argument: InSignature),*> FromNative<M> for $type {}
        // SAFETY: as above.
        unsafe impl<R: ReturnedInSignature, $($argument: InSignature),*> Fillable for $type where (): FunctionFromNative<$type> {}

        $crate::marshal::shape::shape! { [] [R: ReturnedInSignature, $($argument: InSignature),*] $type: Option<$type>; }
        // SAFETY: a pointer to code, which outlives the call; the `Option` has its layout.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Lend<ByType<S, P>> for $type {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(Some(*self))
            }
            #[inline(always)]
            fn lend_all(items: &[Self], _: &Call<'_>) -> Result<*const Self::Native, Error> {
                Ok(items.as_ptr().cast())
            }
        }
        // SAFETY: a pointer to code, which outlives the call.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Argument<ByType<S, P>> for $type {
            marshaled!(Argument, ByType<S, P>);
        }
        // SAFETY: null.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> LendNullable<ByType<S, P>> for $type {
            const NULL: Self::Native = None;
        }
        // SAFETY: a reference to the native type.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> LendRef<ByType<S, P>> for $type {
            type Native = Option<$type>;
            type Sees = Itself;
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<*const Self::Native, Error> {
                Ok(std::ptr::from_ref(self).cast())
            }
        }
        // SAFETY: an array of the native type.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Element<ByType<S, P>> for $type {
            type Native = Option<$type>;
            type Sees = Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
                <Self as Lend<ByType<S, P>>>::lend_all(items, call)
            }
        }
        // SAFETY: null is checked.
        unsafe impl<S, P, R: ReturnedFromNative, $($argument: ToNative<()>),*> Take<ByType<S, P>> for $type {
            type Native = Option<$type>;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
                native.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        // SAFETY: it stays what it is.
        unsafe impl<S, P, R: ReturnedFromNative, $($argument: ToNative<()>),*> TakeChanged<ByType<S, P>> for $type {}
        // SAFETY: null is checked.
        unsafe impl<'c, M, R: ReturnedFromNative, $($argument: ToNative<()>),*> Borrow<'c, M> for $type {
            #[inline(always)]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                native.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        // SAFETY: a pointer to code, which is never unloaded.
        unsafe impl<M, R: ReturnedToNative, $($argument: FromNative<()>),*> Give<M> for $type {
            #[inline(always)]
            fn give(self) -> Result<Self::Native, Error> {
                Ok(Some(self))
            }
        }
        impl<R: ReturnedInSignature, $($argument: InSignature),*> Absent for Option<$type> {
            const ABSENT: Self = None;
        }
        impl<R, $($argument),*> Null for Option<$type> {
            const FAILURE: Self = None;
            #[inline(always)]
            fn failed(self) -> bool {
                self.is_none()
            }
        }
        nullable!($type, ByType<S, P>, [$($argument)*]);
        nullable!($type, Optional<ByType<S, P>>, [$($argument)*]);
        nullable!($type, InArray<ByType<S, P>>, [$($argument)*]);
        in_out!(
            [S, P, R: ReturnedFromNative + ReturnedToNative, $($argument: FromNative<()> + ToNative<()>),*]
            $type, ByType<S, P>
        );
        in_out!(
            [S, P, R: ReturnedFromNative + ReturnedToNative, $($argument: FromNative<()> + ToNative<()>),*]
            Option<$type>, ByType<S, P>
        );
        passed_after_dots!($type, [$($argument)*]);
        passed_after_dots!(Option<$type>, [$($argument)*]);
    };
}

/// That it is a native type, and which.
macro_rules! described {
    ($type:ty, [$($argument:ident)*], $abi:literal, $variadic:literal, $nullable:literal) => {
        impl<R: ReturnedInSignature, $($argument: InSignature),*> InSignature for $type {
            const NATIVE: NativeType = NativeType::FunctionPointer {
                abi: $abi,
                parameters: &[$(<$argument as InSignature>::NATIVE),*],
                variadic: $variadic,
                returns: &<R as ReturnedInSignature>::NATIVE,
                nullable: $nullable,
            };
        }
        // SAFETY: `Option` of a function pointer has the layout of C's function pointer, whose values all of its own are but
        // null; and native code cannot write through a copy. (Whether its signature may cross is asked where it does.)
        unsafe impl<R: ReturnedInSignature, $($argument: InSignature),*> Abi for $type {
            type Raw = Self;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
            const NATIVE: NativeType = <Self as InSignature>::NATIVE;
        }
        // SAFETY: as above, and native code can call it.
        unsafe impl<R: ReturnedToNative, $($argument: FromNative<()>),*> Field for $type {
            type This = Self;
            const NATIVE: NativeType = <Self as InSignature>::NATIVE;
        }
    };
}

macro_rules! nullable {
    ($type:ty, $policy:ty, [$($argument:ident)*]) => {
        // SAFETY: null is `None`.
        unsafe impl<S, P, R: ReturnedFromNative, $($argument: ToNative<()>),*> TakeNullable<$policy> for $type {
            type Native = Option<$type>;
            type Ready = ();
            #[inline(always)]
            unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, Error> {
                Ok(native)
            }
        }
    };
}

macro_rules! passed_after_dots {
    ($type:ty, [$($argument:ident)*]) => {
        // SAFETY: a pointer, which nothing promotes. (Its signature has been asked for by `Argument`.)
        unsafe impl<R: ReturnedInSignature, $($argument: InSignature),*> Variadic for $type {
            type Passed = Self;
            #[inline(always)]
            fn passed(self) -> Self {
                self
            }
        }
    };
}

/// Both safeties, and the two calling conventions that one declaration can have on every system.
macro_rules! function_pointers {
    ($([$($argument:ident)*])*) => {$(
        function_pointer!(extern "C" fn($($argument),*) -> R, [$($argument)*], "C", false);
        function_pointer!(unsafe extern "C" fn($($argument),*) -> R, [$($argument)*], "C", false);
        function_pointer!(extern "system" fn($($argument),*) -> R, [$($argument)*], "system", false);
        function_pointer!(unsafe extern "system" fn($($argument),*) -> R, [$($argument)*], "system", false);
    )*};
}

function_pointers! {
    [] [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] [A B C D E F G] [A B C D E F G H]
    [A B C D E F G H I] [A B C D E F G H I J] [A B C D E F G H I J K] [A B C D E F G H I J K L]
    [A B C D E F G H I J K L N] [A B C D E F G H I J K L N O] [A B C D E F G H I J K L N O T]
    [A B C D E F G H I J K L N O T U]
}

/// Functions with `...`, which only native code can define, and give and take.
macro_rules! variadic_function_pointers {
    ($([$($argument:ident)*])*) => {$(
        function_pointer!(unsafe extern "C" fn($($argument),*, ...) -> R, [$($argument)*], "C", true);
    )*};
}

variadic_function_pointers! { [A] [A B] [A B C] [A B C D] }
