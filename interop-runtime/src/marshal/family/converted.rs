//! Scalars that cross as another type, which the policy says: `bool`, `char`, `SystemTime`. They cross by value, behind a
//! reference and back, and the conversion is all that such a type has of its own.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::call::Call;
use crate::marshal::lend::Held;
use crate::marshal::lend::Repeats;

/// A type that crosses as another, which is what the word `W` means: `bool` with `bool32`.
pub trait Converted<W>: Copy {
    /// The type that it crosses as: whatever native code writes is a value of that.
    type Native: Abi + Fillable;
    /// The native value.
    ///
    /// # Errors
    /// There is none for this one.
    fn to_native(self) -> Result<Self::Native, Error>;
    /// The Rust value.
    ///
    /// # Errors
    /// There is none for this one.
    fn from_native(native: Self::Native) -> Result<Self, Error>;
}

/// A lent value, and the native value that stands for it during the call.
pub struct ConvertedHeld<'a, T: Converted<W>, W> {
    target: &'a mut T,
    slot: *const T::Native,
}

impl<'a, T: Converted<W>, W> ConvertedHeld<'a, T, W> {
    /// A place for what native code does to the value.
    ///
    /// # Errors
    /// The value has no native form.
    #[inline(always)]
    pub(crate) fn lend(target: &'a mut T, call: &Call<'_>) -> Result<(*mut T::Native, Self), Error> {
        let slot = call.slot(target.to_native()?);
        Ok((slot, Self { target, slot }))
    }
}

impl<T: Converted<W>, W> Repeats for ConvertedHeld<'_, T, W> {}

impl<T: Converted<W>, W> Held for ConvertedHeld<'_, T, W> {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: the slot was initialised by `lend`, and is in the memory of the call, of which the caller promises that it is there.
        *self.target = T::from_native(unsafe { self.slot.read() })?;
        Ok(())
    }
}

/// What stands in the impl of a trait for a type that is [`Converted`] with the word `$word`.
///
/// The impls' first lines are written out for each type: one impl for all such types would be in the way of those of
/// other families, and rustc shows that line to whoever has left the word out.
macro_rules! converted {
    (Pass, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        type Held = ();
        type Sees = $crate::marshal::seen::Itself;
        #[inline(always)]
        fn pass(self, _: &$crate::marshal::call::Call<'_>) -> Result<(Self::Native, ()), $crate::Error> {
            Ok(($crate::marshal::family::converted::Converted::<$word>::to_native(self)?, ()))
        }
    };
    (Take, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        $crate::marshal::take::at_once! {}
        #[inline(always)]
        unsafe fn take(native: Self::Native, _: ()) -> Result<Self, $crate::Error> {
            $crate::marshal::family::converted::Converted::<$word>::from_native(native)
        }
    };
    (TakeNullable, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        $crate::marshal::take::at_once! {}
        #[inline(always)]
        unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, $crate::Error> {
            $crate::marshal::family::converted::Converted::<$word>::from_native(native).map(Some)
        }
    };
    (Referent, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        type Sees = $crate::marshal::seen::Slot;
        #[inline(always)]
        fn lend(&self, call: &$crate::marshal::call::Call<'_>) -> Result<*const Self::Native, $crate::Error> {
            Ok(call.slot($crate::marshal::family::converted::Converted::<$word>::to_native(*self)?))
        }
    };
    (ReferentMut, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        type Held<'a> = $crate::marshal::family::converted::ConvertedHeld<'a, Self, $word>;
        type Sees = $crate::marshal::seen::Slot;
        #[inline(always)]
        fn lend_mut<'a>(
            &'a mut self,
            call: &$crate::marshal::call::Call<'_>,
        ) -> Result<(*mut Self::Native, Self::Held<'a>), $crate::Error> {
            $crate::marshal::family::converted::ConvertedHeld::lend(self, call)
        }
    };
}
pub(crate) use converted;
