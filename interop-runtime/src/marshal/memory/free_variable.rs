//! `free_with` of a variable: a library that keeps the function that frees in one, as libxml2 keeps `xmlFree`.

use std::ffi::c_void;

use crate::Error;
use crate::data::{NativeStatic, SafeNativeStatic, Shared};
use crate::error::Problem;
use crate::marshal::abi::Fillable;

/// A function pointer, as a variable holds it that a `free_with` names: libxml2's `xmlFree`.
///
/// # Safety
/// `call` calls it.
#[diagnostic::on_unimplemented(
    message = "`free_with` names a variable that holds a `{Self}`, and no function that frees",
    label = "the variable holds no function with one parameter, the pointer that it frees",
    note = "declare it as `static name: Option<unsafe extern \"C\" fn(*mut c_void)>`"
)]
pub(crate) unsafe trait FreeFunction: Copy {
    /// Whether there is one.
    fn is_there(self) -> bool;
    /// Calls it.
    ///
    /// # Safety
    /// As for [`Free::free`](crate::marshal::memory::close::Free::free).
    unsafe fn call(self, pointer: *mut c_void);
}

macro_rules! free_functions {
    ($($type:ty),*) => {$(
        // SAFETY: the pointer of the variable's own type.
        unsafe impl<T, R> FreeFunction for Option<$type> {
            #[inline(always)]
            fn is_there(self) -> bool {
                self.is_some()
            }
            #[inline(always)]
            #[allow(unused_unsafe, reason = "of a function that is safe")]
            unsafe fn call(self, pointer: *mut c_void) {
                if let Some(free) = self {
                    // SAFETY: the caller's promise.
                    unsafe { free(pointer.cast()) };
                }
            }
        }
    )*};
}
free_functions!(
    unsafe extern "C" fn(*mut T) -> R,
    extern "C" fn(*mut T) -> R,
    unsafe extern "system" fn(*mut T) -> R,
    extern "system" fn(*mut T) -> R
);

/// A variable that a `free_with` names. It is read at each use, because a library may let its caller change it.
pub trait HoldsFree {
    /// That it holds a function.
    ///
    /// # Errors
    /// The library or the variable is absent, or it holds null.
    fn ready(&self) -> Result<(), Error>;
    /// Frees with what it holds.
    ///
    /// # Safety
    /// As for [`Free::free`](crate::marshal::memory::close::Free::free).
    unsafe fn free(&self, pointer: *mut c_void);
}

macro_rules! variables {
    ($([$($bound:tt)*] $type:ident;)*) => {$(
        impl<F: FreeFunction + Fillable $($bound)*> HoldsFree for $type<F> {
            fn ready(&self) -> Result<(), Error> {
                // SAFETY: the declaration names the variable, which nobody writes while the library is in use.
                #[allow(unused_unsafe, reason = "of a `safe static`")]
                let function = unsafe { self.get() }?;
                if function.is_there() { Ok(()) } else { Err(Error::marshal(Problem::Null)) }
            }
            unsafe fn free(&self, pointer: *mut c_void) {
                // SAFETY: as above.
                #[allow(unused_unsafe, reason = "of a `safe static`")]
                if let Ok(function) = unsafe { self.get() } {
                    // SAFETY: the caller's promise.
                    unsafe { function.call(pointer) };
                }
            }
        }
    )*};
}
variables! {
    [] NativeStatic;
    [+ Shared] SafeNativeStatic;
}
