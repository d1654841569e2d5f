//! Scalars that cross as another type, which the policy says: `bool`, `char`, `SystemTime`. They cross by value, behind a
//! reference and back, and the conversion is all that such a type has of its own.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};

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

/// What stands in the impl of a trait for a type that is [`Converted`] with the word `$word`.
///
/// The impls' first lines are written out for each type: one impl for all such types would be in the way of those of
/// other families, and rustc shows that line to whoever has left the word out.
macro_rules! converted {
    (Lend, $word:ty) => {
        #[inline(always)]
        fn lend(&self, _: &$crate::marshal::call::Call<'_>) -> Result<Self::Native, $crate::Error> {
            $crate::marshal::family::converted::Converted::<$word>::to_native(*self)
        }
    };
    (LendMut, $word:ty) => {
        type Lent<'a> = &'a mut Self;
        #[inline(always)]
        fn lend_mut<'a>(
            &'a mut self,
            _: &$crate::marshal::call::Call<'_>,
        ) -> Result<(Self::Native, &'a mut Self), $crate::Error> {
            Ok(($crate::marshal::family::converted::Converted::<$word>::to_native(*self)?, self))
        }
        #[inline(always)]
        unsafe fn after(lent: &mut Self, native: Self::Native) -> Result<(), $crate::Error> {
            *lent = $crate::marshal::family::converted::Converted::<$word>::from_native(native)?;
            Ok(())
        }
    };
    (Take, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        type Ready = ();
        #[inline(always)]
        unsafe fn take(native: Self::Native, _: ()) -> Result<Self, $crate::Error> {
            $crate::marshal::family::converted::Converted::<$word>::from_native(native)
        }
    };
    (TakeNullable, $word:ty) => {
        type Native = <Self as $crate::marshal::family::converted::Converted<$word>>::Native;
        type Ready = ();
        #[inline(always)]
        unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, $crate::Error> {
            $crate::marshal::family::converted::Converted::<$word>::from_native(native).map(Some)
        }
    };
}
pub(crate) use converted;
