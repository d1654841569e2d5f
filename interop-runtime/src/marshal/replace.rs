//! Values that native code reads and replaces: `#[in_out] x: T`.

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::argument::{Passed, WriteBack};
use crate::marshal::call::Call;
use crate::marshal::native_pointer::PointerMut;

/// A type that native code may read and replace: `#[in_out] x: T`.
///
/// Only types that own what they hold, so that a temporary of the call never comes back to the caller.
///
/// It has both ways itself, and does not ask for [`Argument`](crate::marshal::argument::Argument) and [`Take`](crate::marshal::take::Take), so that a type without them is reported once.
///
/// # Safety
/// As for [`Argument`](crate::marshal::argument::Argument) and [`Take`](crate::marshal::take::Take).
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be `#[in_out]`",
    label = "not a value that native code can replace",
    note = "`#[in_out]` takes scalars, pointers, `bool` and `char` with a width, `#[derive(interop::Blittable, interop::Fillable)]` structures, `#[derive(interop::Blittable)]` enumerations, and strings that native code changes in place (`String`, `OsString`, `PathBuf`, `CString`); lend anything else by `&mut`"
)]
pub unsafe trait InOut<M>: Sized {
    /// What native code changes.
    type Native: InOutStorage;
    /// What must happen after the call.
    type WriteBack: WriteBack;
    /// Makes the native value.
    ///
    /// # Errors
    /// The value cannot cross.
    fn pass_in_out(self, call: &Call<'_>) -> Passed<Self::Native, Self::WriteBack>;
    /// Makes the Rust value.
    ///
    /// # Safety
    /// As for [`Take::take`](crate::marshal::take::Take::take).
    ///
    /// # Errors
    /// What native code produced is no value of the type.
    unsafe fn take_in_out(native: Self::Native) -> Result<Self, Error>;
}

/// Where an `#[in_out]` value is during the call: the native value itself, or the buffer of a string.
///
/// # Safety
/// `start` points to a `Target` that native code may write until the storage is used again.
pub unsafe trait InOutStorage: Clone {
    /// What the native pointer points to.
    type Target: Abi;
    /// What a user's own function receives for it (`code = path(x)`): the native value, or the pointer to the buffer.
    type Raw: Copy;
    /// The native pointer.
    fn start(&mut self) -> PointerMut<Self::Target>;
    /// As a user's own function receives it.
    fn raw(&mut self) -> Self::Raw;
}

#[diagnostic::do_not_recommend]
// SAFETY: the value itself.
unsafe impl<N: Abi> InOutStorage for N {
    type Target = N;
    type Raw = N::Raw;
    #[inline(always)]
    fn start(&mut self) -> PointerMut<N> {
        PointerMut(self)
    }
    #[inline(always)]
    fn raw(&mut self) -> N::Raw {
        Abi::raw(*self)
    }
}

/// The native pointer to an `#[in_out]` value, as generated code makes it.
#[inline(always)]
pub fn start<N: InOutStorage>(storage: &mut N) -> PointerMut<N::Target> {
    storage.start()
}

/// An `#[in_out]` value as a user's own function receives it, as generated code calls it.
#[inline(always)]
pub fn raw_in_out<N: InOutStorage>(storage: &mut N) -> N::Raw {
    storage.raw()
}

/// [`InOut`] for a type that has both ways already.
macro_rules! in_out {
    ([$($generic:tt)*] $type:ty, $policy:ty) => {
        // SAFETY: the promises of both ways.
        unsafe impl<$($generic)*> $crate::marshal::replace::InOut<$policy> for $type {
            type Native = <Self as $crate::marshal::argument::Argument<$policy>>::Native;
            type WriteBack = <Self as $crate::marshal::argument::Argument<$policy>>::WriteBack;
            #[inline(always)]
            fn pass_in_out(
                self,
                call: &$crate::marshal::call::Call<'_>,
            ) -> $crate::marshal::argument::Passed<Self::Native, Self::WriteBack> {
                $crate::marshal::argument::Argument::<$policy>::pass(self, call)
            }
            #[inline(always)]
            unsafe fn take_in_out(native: Self::Native) -> Result<Self, $crate::Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::marshal::take::Take<$policy>>::take(native, ()) }
            }
        }
    };
}
pub(crate) use in_out;
