//! Arrays, `[T; N]`, which C has as a pointer to the first element: lent, borrowed and filled.

use std::ptr::NonNull;

use crate::Error;
use crate::marshal::abi::{Abi, Field, Fillable, WrittenByNative};
use crate::marshal::argument::{Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::call::Call;
use crate::marshal::family::blittable::borrow_value;
use crate::marshal::policy::{ByType, Optional, Out};
use crate::marshal::seen::Itself;
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeRef};
use crate::metadata::NativeType;

// SAFETY: as a slice; C's `T x[N]` is the pointer to the first element, and the type has the length.
unsafe impl<S, P, T: Element<ByType<S, P>>, const N: usize> LendRef<ByType<S, P>> for [T; N] {
    type Native = T::Native;
    type Sees = T::Sees;
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
        T::lend_slice(self, call)
    }
}

// SAFETY: as above.
unsafe impl<S, P, T: ElementMut<ByType<S, P>>, const N: usize> LendRefMut<ByType<S, P>> for [T; N] {
    type Native = T::Native;
    type WriteBack<'a>
        = ()
    where
        T: 'a;
    type Sees = Itself;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, _: &Call<'_>) -> Result<(*mut T::Native, Self::WriteBack<'a>), Error> {
        Ok((self.as_mut_ptr().cast(), ()))
    }
}

/// C's pointer to the first of so many elements.
macro_rules! borrowed_array {
    ($($policy:ty),*) => {$(
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        unsafe impl<S, P, T: WrittenByNative, const N: usize> TakeRef<$policy> for [T; N] {
            type Native = T;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<T>) -> Result<&'a [T; N], Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_value(native.cast()) }
            }
        }
    )*};
}
borrowed_array!(ByType<S, P>, Optional<ByType<S, P>>);

/// An array as native code fills it, through a pointer to its first element.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct OutArray<T, const N: usize>(pub(crate) [T; N]);

/// What an array may hold that native code fills.
#[diagnostic::on_unimplemented(
    message = "native code must not fill an array of `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "for truth values and enumerations take an array of the integer that the header has, and convert: `u8` for C's `_Bool`; to a structure of yours of which every bit pattern is a value add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`",
    note = "for strings take their pointers, `[*const c_char; N]`, and read each with `CStr::from_ptr`"
)]
pub(crate) trait WrittenElement: Field + Fillable {}

#[diagnostic::do_not_recommend]
impl<T: Field + Fillable> WrittenElement for T {}

// SAFETY: only ever behind a pointer, which is that to the first element.
unsafe impl<T: Field + Copy, const N: usize> Abi for OutArray<T, N> {
    type Raw = [T; N];
    const NATIVE: NativeType = T::NATIVE;
    #[inline(always)]
    fn raw(self) -> [T; N] {
        self.0
    }
}
// SAFETY: any bits are a value if those of an element are.
unsafe impl<T: Fillable, const N: usize> Fillable for OutArray<T, N> {
    #[inline(always)]
    fn unwritten() -> Self {
        Self(<[T; N]>::unwritten())
    }
}

impl<S, T: WrittenElement, const N: usize> Shape<ByType<S, Out>> for [T; N] {
    type Native = OutArray<T, N>;
}

// SAFETY: native code fills the storage, and any bits are a value.
unsafe impl<S, T: WrittenElement, const N: usize> Take<ByType<S, Out>> for [T; N] {
    type Native = OutArray<T, N>;
    type Ready = ();
    #[inline(always)]
    unsafe fn take(native: OutArray<T, N>, _: ()) -> Result<Self, Error> {
        Ok(native.0)
    }
}
