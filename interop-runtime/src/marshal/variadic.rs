//! What may stand after C's `...`.

use super::abi::Abi;

/// A native type that C passes after `...` as it is. Smaller ones are promoted in C, so declaring them would be wrong.
#[diagnostic::on_unimplemented(
    message = "C passes no `{Self}` after `...`",
    label = "declare the promoted type",
    note = "integers smaller than `int` are passed as `c_int`, `float` as `f64`; a structure is passed by pointer"
)]
pub trait Variadic: Abi {}

macro_rules! variadics {
    ($([$($generic:ident)?] $type:ty),*) => {$(impl<$($generic)?> Variadic for $type {})*};
}
variadics!([] i32, [] u32, [] i64, [] u64, [] isize, [] usize, [] f64, [T] *const T, [T] *mut T);
impl<T: Abi> Variadic for super::pointer::Pointer<T> {}
impl<T: Abi> Variadic for super::pointer::PointerMut<T> {}

/// A variadic argument, as generated code passes it: raw, because rustc looks at its type.
#[inline(always)]
pub fn variadic<N: Variadic>(native: N) -> N::Raw {
    native.raw()
}
