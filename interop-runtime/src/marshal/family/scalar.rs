//! Integers and floats, which cross as they are; those of 128 bits only in memory.

use crate::marshal::abi::{Abi, Field, Fillable};
use crate::marshal::argument::Scalar;
use crate::marshal::family::blittable::{Blittable, as_itself, in_memory};
use crate::metadata::NativeType;

macro_rules! native {
    ($($type:ident $variant:ident { $($field:ident: $value:expr),* });* $(;)?) => {$(
        // SAFETY: the C type of this size and kind.
        unsafe impl Abi for $type {
            type Raw = Self;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
            const NATIVE: NativeType = NativeType::$variant { $($field: $value),* };
        }
        // SAFETY: the C type of this size and kind.
        unsafe impl Field for $type {
            type This = Self;
            const WIDE: bool = size_of::<$type>() == 16;
            const NATIVE: NativeType = <Self as Abi>::NATIVE;
        }
        // SAFETY: any bits are a value.
        unsafe impl Fillable for $type {}
        // SAFETY: it is a native type itself.
        unsafe impl Blittable for $type {}
    )*};
}

macro_rules! scalars {
    ($($type:ident $variant:ident $fields:tt);* $(;)?) => {
        native! { $($type $variant $fields);* }
        $(
            impl Scalar for $type {}
            as_itself!([] $type);
        )*
    };
}

scalars! {
    i8 Integer { bits: 8, signed: true };
    u8 Integer { bits: 8, signed: false };
    i16 Integer { bits: 16, signed: true };
    u16 Integer { bits: 16, signed: false };
    i32 Integer { bits: 32, signed: true };
    u32 Integer { bits: 32, signed: false };
    i64 Integer { bits: 64, signed: true };
    u64 Integer { bits: 64, signed: false };
    isize Integer { bits: isize::BITS, signed: true };
    usize Integer { bits: usize::BITS, signed: false };
    f32 Float { bits: 32 };
    f64 Float { bits: 64 };
}

// By value they are refused: what says `u128` there is bindgen, of a `long double`, which crosses in other registers.
native! {
    i128 Integer { bits: 128, signed: true };
    u128 Integer { bits: 128, signed: false };
}
in_memory!([] i128);
in_memory!([] u128);
