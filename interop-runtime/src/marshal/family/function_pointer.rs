//! Function pointers, which cross as they are. Nothing is converted when they are called, so
//! [`function_pointer`](crate::marshal::callback::signature) says what they may take and return: where they go in, and, the other way
//! round, where they come out.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Field, Fillable};
use crate::marshal::call::Call;
use crate::marshal::callback::signature::{FromNative, ReturnedFromNative, ReturnedToNative, ToNative};
use crate::marshal::lend::{Element, Nullable, Pass, Referent};
use crate::marshal::policy::{Auto, InArray, Optional};
use crate::marshal::refused::function_pointers::FunctionFromNative;
use crate::marshal::replace::in_out;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::variadic::Variadic;
use crate::metadata::{NativeType, TypeName};

macro_rules! function_pointer {
    ($type:ty, [$($argument:ident)*], $abi:literal) => {
        // SAFETY: `Option` of a function pointer has the layout of C's function pointer. (Whether its signature may cross
        // is asked where it does.)
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
        // SAFETY: as above, and native code can call it.
        unsafe impl<R: ReturnedToNative, $($argument: FromNative<()>),*> Field for Option<$type> {
            type This = Self;
            const NATIVE: NativeType = NativeType::FunctionPointer { abi: $abi, signature: TypeName::of::<$type>() };
        }
        // SAFETY: as above. Native code may not fill it, because null is not a value of it.
        unsafe impl<R: ReturnedToNative, $($argument: FromNative<()>),*> Field for $type {
            type This = Self;
            const NATIVE: NativeType = NativeType::FunctionPointer { abi: $abi, signature: TypeName::of::<$type>() };
        }
        // SAFETY: null is `None`; other bits are a function that the declaration vouches for, and Rust can call it.
        unsafe impl<R: ReturnedFromNative, $($argument: ToNative<()>),*> Fillable for Option<$type> {}

        // SAFETY: C's function pointer, and what native code calls it with has no bits that are not a value.
        unsafe impl<M, R: ReturnedToNative, $($argument: FromNative<()>),*> ToNative<M> for $type {}
        // SAFETY: as above.
        unsafe impl<M, R: ReturnedToNative, $($argument: FromNative<()>),*> ToNative<M> for Option<$type> {}
        // SAFETY: null is `None`, and what native code returns has no bits that are not a value.
        unsafe impl<M, R: ReturnedFromNative, $($argument: ToNative<()>),*> FromNative<M> for Option<$type> {}
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<M: FunctionFromNative<$type>, R, $($argument),*> FromNative<M> for $type {}
        // SAFETY: as above.
        unsafe impl<R, $($argument),*> Fillable for $type where (): FunctionFromNative<$type> {}

        $crate::marshal::shape::shape! { [] [R, $($argument),*] $type: Option<$type>; }
        // SAFETY: a pointer to code, which outlives the call.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Pass<Auto<S, P>> for $type {
            type Native = Option<$type>;
            type Held = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((Some(self), ()))
            }
        }
        // SAFETY: null.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Nullable<Auto<S, P>> for $type {
            const NULL: Self::Native = None;
        }
        // SAFETY: a reference to the native type.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Referent<Auto<S, P>> for $type {
            type Native = $type;
            type Sees = Itself;
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<*const $type, Error> {
                Ok(self)
            }
        }
        // SAFETY: an array of the native type.
        unsafe impl<S, P, R: ReturnedToNative, $($argument: FromNative<()>),*> Element<Auto<S, P>> for $type {
            type Native = $type;
            type Sees = Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], _: &Call<'_>) -> Result<*const $type, Error> {
                Ok(items.as_ptr())
            }
        }
        // SAFETY: null is checked.
        unsafe impl<S, P, R: ReturnedFromNative, $($argument: ToNative<()>),*> Take<Auto<S, P>> for $type {
            type Native = Option<$type>;
            crate::marshal::take::at_once! {}
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
                native.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        nullable!($type, Auto<S, P>, [$($argument)*]);
        nullable!($type, Optional<Auto<S, P>>, [$($argument)*]);
        nullable!($type, InArray<Auto<S, P>>, [$($argument)*]);
        in_out!(
            [S, P, R: ReturnedFromNative + ReturnedToNative, $($argument: FromNative<()> + ToNative<()>),*]
            $type, Auto<S, P>
        );
        in_out!(
            [S, P, R: ReturnedFromNative + ReturnedToNative, $($argument: FromNative<()> + ToNative<()>),*]
            Option<$type>, Auto<S, P>
        );
        passed_after_dots!($type, [$($argument)*]);
        passed_after_dots!(Option<$type>, [$($argument)*]);
    };
}

macro_rules! nullable {
    ($type:ty, $policy:ty, [$($argument:ident)*]) => {
        // SAFETY: null is `None`.
        unsafe impl<S, P, R: ReturnedFromNative, $($argument: ToNative<()>),*> TakeNullable<$policy> for $type {
            type Native = Option<$type>;
            crate::marshal::take::at_once! {}
            #[inline(always)]
            unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, Error> {
                Ok(native)
            }
        }
    };
}

macro_rules! passed_after_dots {
    ($type:ty, [$($argument:ident)*]) => {
        // SAFETY: a pointer, which nothing promotes. (Its signature has been asked for by `Pass`.)
        unsafe impl<R, $($argument),*> Variadic for $type {
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
        function_pointer!(extern "C" fn($($argument),*) -> R, [$($argument)*], "C");
        function_pointer!(unsafe extern "C" fn($($argument),*) -> R, [$($argument)*], "C");
        function_pointer!(extern "system" fn($($argument),*) -> R, [$($argument)*], "system");
        function_pointer!(unsafe extern "system" fn($($argument),*) -> R, [$($argument)*], "system");
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
        function_pointer!(unsafe extern "C" fn($($argument),*, ...) -> R, [$($argument)*], "C");
    )*};
}

variadic_function_pointers! { [A] [A B] [A B C] [A B C D] }
