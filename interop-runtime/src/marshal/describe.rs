//! The native type of a declared type, for the metadata.
//!
//! The stub reports a type that cannot cross; the metadata, which stands in another item, must not report it again. So
//! each question here has an answer for every type: the inherent constant where the trait holds, and
//! [`Unresolved`]'s, which rustc falls back to, where it does not.

use std::marker::PhantomData;

use crate::marshal::abi::{Abi, Field};
use crate::marshal::policy::{Alone, ByType, NoEncoding};
use crate::marshal::shape::Shape;
use crate::metadata::{NativeType, TypeName, Way};

/// The answer where the type cannot cross, which the stub has reported; and where nothing is special about it.
pub trait Unresolved {
    /// Nothing is known, or the name.
    const NATIVE: NativeType = NativeType::Void;
    /// What most types do, of [`metadata_ways`](crate::marshal::metadata_ways).
    const WAY: Way = Way::Lend;
}

/// What a `T` crosses as under the policy `M`, whichever way it goes.
pub struct Native<M, T>(PhantomData<(M, T)>);
impl<M, T> Unresolved for Native<M, T> {}
impl<M, T: Shape<M>> Native<M, T> {
    /// The native type.
    pub const NATIVE: NativeType = <T::Native as Abi>::NATIVE;
}

/// The same where nothing says more of it than the type: of a scalar, a length or a status.
pub type AsIs<T> = Native<ByType<NoEncoding, Alone>, T>;

/// What an imported variable is: anything that may be a field, C's array included.
pub struct Variable<T>(PhantomData<T>);
/// Which need not cross, because its address can be had.
impl<T> Unresolved for Variable<T> {
    const NATIVE: NativeType = NativeType::Named { name: TypeName::of::<T>() };
}
impl<T: Field> Variable<T> {
    /// The native type.
    pub const NATIVE: NativeType = T::NATIVE;
}

/// C's pointer to what native code writes or replaces: of an array, to the first element.
#[must_use]
pub const fn pointer_to(native: &'static NativeType) -> NativeType {
    let to = match native {
        NativeType::Array { of, .. } => of,
        other => other,
    };
    NativeType::Pointer { mutable: true, to }
}

/// What native code changes in place: a string's is a pointer already, and an array's is one to the first element.
#[must_use]
pub const fn changed_in_place(native: &'static NativeType) -> NativeType {
    match native {
        NativeType::Array { .. } => pointer_to(native),
        pointer => *pointer,
    }
}
