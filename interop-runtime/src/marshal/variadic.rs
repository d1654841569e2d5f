//! What may stand after C's `...`.

use crate::marshal::abi::Abi;
use crate::marshal::native_pointer::{Pointer, PointerMut};

/// A native type that C passes after `...` as it is. Smaller ones are promoted in C, so declaring them would be wrong.
///
/// # Safety
/// `Passed` is a type that C passes after `...`, with the value that native code expects there.
#[diagnostic::on_unimplemented(
    message = "C passes no `{Self}` after `...`",
    label = "declare the promoted type",
    note = "integers smaller than `int` are passed as `c_int`, `float` as `f64`, a `bool` as `bool32`, a `char` as `char32`; a structure is passed by pointer, unless it is `#[repr(transparent)]`"
)]
pub unsafe trait Variadic: Abi {
    /// What is passed. (Named here and not read off `Abi`, so that rustc does not know it of a type that is refused, and
    /// reports the mistake once.)
    type Passed;
    /// The value as C passes it.
    fn passed(self) -> Self::Passed;
}

macro_rules! variadics {
    ($([$($generic:ident $($bound:ident)?)?] $type:ty),*) => {$(
        // SAFETY: a type that C promotes to itself.
        unsafe impl<$($generic $(: $bound)?)?> Variadic for $type {
            type Passed = <Self as Abi>::Raw;
            #[inline(always)]
            fn passed(self) -> Self::Passed {
                self.raw()
            }
        }
    )*};
}
variadics!([] i32, [] u32, [] i64, [] u64, [] isize, [] usize, [] f64, [T] *const T, [T] *mut T);
variadics!([T Abi] Pointer<T>, [T Abi] PointerMut<T>);

/// A `#[repr(transparent)]` structure, which is passed as its field is.
///
/// Implemented by `#[derive(Clone, Copy, interop::Blittable)]`.
///
/// # Safety
/// The type has the layout and the calling convention of `Inner`.
pub unsafe trait Transparent: Abi {
    /// The type of the field.
    type Inner;
}

#[diagnostic::do_not_recommend]
// SAFETY: what has the layout and the calling convention of a type is passed as that is.
unsafe impl<T: Transparent> Variadic for T
where
    T::Inner: Variadic,
{
    // Not `Self`, which rustc would know of every type, and then look whether C promotes it.
    type Passed = <T::Inner as Variadic>::Passed;
    #[inline(always)]
    fn passed(self) -> Self::Passed {
        // SAFETY: the type has the layout of `Inner`.
        unsafe { std::mem::transmute_copy::<T, T::Inner>(&self) }.passed()
    }
}

/// A variadic argument, as generated code passes it: raw, because rustc looks at its type.
#[inline(always)]
pub fn variadic<N: Variadic>(native: N) -> N::Passed {
    native.passed()
}
