//! Refuses an `unsafe` function pointer as a parameter of a `safe fn`.
//!
//! Generated code asks the parameters of a `safe fn` whose types may be one. Those that are have an inherent function, with a
//! bound that never holds; for every other type rustc falls back to that of [`GoesToSafe`].

use std::marker::PhantomData;

/// The answer for other types.
pub trait GoesToSafe {
    /// Safe code may pass it.
    fn goes() {}
}

/// A parameter of a `safe fn`, as a trait of its type: see [`AskedFirst`](crate::marshal::ready::AskedFirst).
pub trait AskedInSafe {
    /// What has the answer.
    type Question;
}
impl<T: ?Sized> AskedInSafe for T {
    type Question = InSafe<T>;
}

/// See there.
pub struct InSafe<T: ?Sized>(PhantomData<T>);
impl<T: ?Sized> GoesToSafe for InSafe<T> {}

/// A pointer to a function that is `unsafe` to call, or what such a pointer is in.
pub(crate) trait UnsafeFunction {}
impl<F: UnsafeFunction> UnsafeFunction for Option<F> {}
impl<F: UnsafeFunction + ?Sized> UnsafeFunction for &F {}
impl<F: UnsafeFunction + ?Sized> UnsafeFunction for &mut F {}
impl<F: UnsafeFunction> UnsafeFunction for [F] {}
impl<F: UnsafeFunction, const N: usize> UnsafeFunction for [F; N] {}

macro_rules! unsafe_functions {
    ($([$($argument:ident)*])*) => {$(
        impl<R, $($argument),*> UnsafeFunction for unsafe extern "C" fn($($argument),*) -> R {}
        impl<R, $($argument),*> UnsafeFunction for unsafe extern "system" fn($($argument),*) -> R {}
    )*};
}
unsafe_functions! {
    [] [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] [A B C D E F G] [A B C D E F G H]
    [A B C D E F G H I] [A B C D E F G H I J] [A B C D E F G H I J K] [A B C D E F G H I J K L]
    [A B C D E F G H I J K L N] [A B C D E F G H I J K L N O] [A B C D E F G H I J K L N O T]
    [A B C D E F G H I J K L N O T U]
}
macro_rules! unsafe_variadic_functions {
    ($([$($argument:ident)*])*) => {$(
        impl<R, $($argument),*> UnsafeFunction for unsafe extern "C" fn($($argument),*, ...) -> R {}
    )*};
}
unsafe_variadic_functions! { [A] [A B] [A B C] [A B C D] }

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "a `safe fn` cannot take an `unsafe` function pointer: native code would call it, and nobody promises that it may",
    label = "write `extern \"C\" fn(…)` without `unsafe`, or declare an `unsafe fn`",
    note = "an `extern \"C\" fn` is sound whatever it is called with; an `unsafe` one has conditions, which only an `unsafe fn` can ask its caller to see to"
)]
pub(crate) trait CalledUnsafely {}

impl<F: UnsafeFunction + ?Sized> InSafe<F> {
    /// Safe code may not.
    pub fn goes()
    where
        F: CalledUnsafely,
    {
    }
}
