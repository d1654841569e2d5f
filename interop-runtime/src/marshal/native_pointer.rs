//! C's pointers as native types, with what they point to: what references and buffers cross as.

use crate::marshal::abi::{Abi, Fillable};
use crate::metadata::NativeType;

/// `const T *` in a native signature, with its pointee described.
#[repr(transparent)]
pub struct Pointer<T>(pub *const T);

/// `T *` in a native signature, with its pointee described.
#[repr(transparent)]
pub struct PointerMut<T>(pub *mut T);

macro_rules! described_pointer {
    ($name:ident, $raw:ty, $mutable:literal) => {
        impl<T> Clone for $name<T> {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<T> Copy for $name<T> {}
        // SAFETY: a transparent wrapper of a thin pointer.
        unsafe impl<T: Abi> Abi for $name<T> {
            // Of what is pointed to, too: a user's function takes `char **`, whatever stands for it here.
            type Raw = $raw;
            #[inline(always)]
            fn raw(self) -> $raw {
                self.0.cast()
            }
            const NATIVE: NativeType = NativeType::Pointer { mutable: $mutable, to: &T::NATIVE };
        }
        // SAFETY: a raw pointer may have any bits; it is dereferenced only where the declaration promises its validity.
        unsafe impl<T> Fillable for $name<T> {}
    };
}
described_pointer!(Pointer, *const T::Raw, false);
described_pointer!(PointerMut, *mut T::Raw, true);
