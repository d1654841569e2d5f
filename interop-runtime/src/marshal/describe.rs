//! The native type of a declared type, for the metadata.
//!
//! The stub reports a type that cannot cross; the metadata, which stands in another item, must not report it again. So
//! each question here has an answer for every type: the inherent constant where the trait holds, and
//! [`Unresolved`]'s, which rustc falls back to, where it does not.

use std::marker::PhantomData;

use super::abi::{Abi, Field};
use super::array::Fill;
use super::counted::LiftCounted;
use super::in_out_buffer::InOutBuffer;
use super::input::{InOut, Pass, Storage};
use super::out_buffer::OutBuffer;
use super::output::Lift;
use super::pointer::PointerMut;
use crate::metadata::{NativeType, TypeName};
use crate::outcome::StatusError;

/// The answer where the type cannot cross, which the stub has reported.
pub trait Unresolved {
    /// Nothing is known.
    const NATIVE: NativeType = NativeType::Void;
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident [$($policy:ident)?] [$type:ident: $bound:path]: $native:ty;)*) => {$(
        $(#[$doc])*
        pub struct $name<$($policy,)? $type>(PhantomData<($($policy,)? $type,)>);
        impl<$($policy,)? $type> Unresolved for $name<$($policy,)? $type> {}
        impl<$($policy,)? $type: $bound> $name<$($policy,)? $type> {
            /// The native type.
            pub const NATIVE: NativeType = <$native as Abi>::NATIVE;
        }
    )*};
}

questions! {
    /// What a scalar or a length crosses as.
    AsIs [] [T: Abi]: T;
    /// What a parameter crosses as.
    WayIn [M] [T: Pass<M>]: T::Native;
    /// What a parameter that native code replaces crosses as.
    WayInOut [M] [T: InOut<M>]: <T::Native as Storage>::Target;
    /// What a return value or an out parameter's target is.
    WayOut [M] [T: Lift<M>]: T::Native;
    /// The same where a length comes beside it.
    WayOutCounted [M] [T: LiftCounted<M>]: T::Native;
    /// What native code returns where the error type has its own rule.
    WayOfStatus [] [E: StatusError]: E::Status;
    /// What a buffer that the stub makes crosses as.
    WayOfOutBuffer [M] [T: OutBuffer<M>]: PointerMut<T::Unit>;
    /// What a string that native code changes in a buffer crosses as.
    WayOfInOutBuffer [M] [T: InOutBuffer<M>]: PointerMut<T::Unit>;
    /// What a buffer crosses as.
    WayOfBuffer [M] [T: Fill<M>]: T::Native;
}

/// What an imported variable is: anything that may be a field, C's array included.
pub struct Variable<T>(PhantomData<T>);
impl<T> UnresolvedVariable for Variable<T> {
    const NATIVE: NativeType = NativeType::Named { name: TypeName::of::<T>() };
}
impl<T: Field> Variable<T> {
    /// The native type.
    pub const NATIVE: NativeType = T::NATIVE;
}

/// The answer of other variables, which need not cross, because their address can be had.
pub trait UnresolvedVariable {
    /// Its name.
    const NATIVE: NativeType;
}
