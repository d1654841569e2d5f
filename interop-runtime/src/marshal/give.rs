//! Rust to native, for good: what a Rust function returns that native code called, and what native code keeps.
//!
//! One of the four ways in which a value crosses:
//!
//! | | for the call | for good |
//! |---|---|---|
//! | Rust to native | [lend](super::lend) | **give** |
//! | native to Rust | [borrow](super::borrow) | [take](super::take) |
//!
//! A callback, an export, a method of a table or of a COM object gives its results: the return value, and what it writes to native
//! code's `out` parameters. Native code owns them from then on, and frees them as the declaration says: `alloc_with = malloc`
//! makes a string that native code gives to `free` ([`AllocWith`](super::policy::AllocWith), [`Allocate`](super::memory::allocate::Allocate)).
//!
//! All results are given or none: each is [`Given`] first, and native code sees the first of them when the last one has been made.
//! What was given and is not seen is taken back.
//!
//! .NET does this for delegates and COM objects: `ConvertToUnmanaged` of `MarshalMode.UnmanagedToManagedOut`, with `Free` for what
//! is taken back.
//!
//! # Implementing it
//!
//! A type of yours has [`Shape`], which names its native type, and [`Give`], which makes the native value. You promise:
//!
//! - What `give` returns is what the declaration says, for native code that owns it from now on. It points to nothing that Rust
//!   frees or changes.
//! - If `give` fails, it has given nothing: there is nothing to take back.
//! - `take_back` frees what `give` has made. A type that owns nothing leaves it out.
//!
//! ```
//! # use interop_runtime as interop;
//! use interop::Malloc;
//! use interop::private::{Allocate, Error, Free, Give, Given, PointerMut, Shape};
//!
//! /// A `struct stat *` of `malloc`'s, which native code frees.
//! pub struct Matrix(pub [f64; 4]);
//! pub enum Allocated {}
//!
//! impl Shape<Allocated> for Matrix {
//!     type Native = *mut f64;
//! }
//! // SAFETY: the memory is `malloc`'s, and nobody else's.
//! unsafe impl Give<Allocated> for Matrix {
//!     fn give(self) -> Result<*mut f64, Error> {
//!         let memory = interop::marshal::memory::allocate::allocate::<Malloc, f64>(4)?;
//!         // SAFETY: room for four.
//!         unsafe { memory.as_ptr().copy_from_nonoverlapping(self.0.as_ptr(), 4) };
//!         Ok(memory.as_ptr())
//!     }
//!     unsafe fn take_back(native: *mut f64) {
//!         // SAFETY: `give` allocated it, and native code has not seen it.
//!         unsafe { Malloc::free(native.cast()) }
//!     }
//! }
//!
//! // What a macro generates for a function `-> (Matrix, …)` with out parameters:
//! let given = Given::<Allocated, Matrix>::new(Matrix([1.0, 0.0, 0.0, 1.0])).unwrap();
//! drop(given); // another result could not be given: the memory is freed
//! ```

use std::marker::PhantomData;
use std::mem::ManuallyDrop;

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{Alone, ByType};
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::outcome::rule::Null;

/// A value that native code gets for good. The [module](self) says what an implementation promises. .NET: `ConvertToUnmanaged`,
/// for `MarshalMode.UnmanagedToManagedOut`.
///
/// # Safety
/// What `give` returns is sound for native code to use and to free as the declaration says, for as long as it likes.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be given to native code like this",
    label = "no way to make a native value that native code keeps",
    note = "given are scalars, pointers, `bool` and `char` with a width, `#[derive(interop::Blittable)]` types, `NativeBox`, `&'static CStr` and `&'static str`; with `alloc_with = …` also `String`, `CString` and their kin, and `Vec<T>`; and `Option` of what can be null"
)]
pub unsafe trait Give<M>: Shape<M> + Sized {
    /// Makes the native value, which native code owns.
    ///
    /// # Errors
    /// The value has no native form, or there is no memory. Nothing has been given then.
    fn give(self) -> Result<Self::Native, Error>;
    /// Takes back what was given, because another result could not be. .NET: `Free`.
    ///
    /// # Safety
    /// `native` was given by this type under this policy, and native code has not seen it.
    #[inline(always)]
    unsafe fn take_back(native: Self::Native) {
        let _ = native;
    }
}

/// What was given and is not yet native code's: taken back when it is dropped, unless native code gets it first.
pub struct Given<M, T: Give<M>>(T::Native, PhantomData<M>);

impl<M, T: Give<M>> Given<M, T> {
    /// Gives the value.
    ///
    /// # Errors
    /// As for [`Give::give`].
    #[inline(always)]
    pub fn new(value: T) -> Result<Self, Error> {
        Ok(Self(value.give()?, PhantomData))
    }

    /// Native code's from now on: what the function returns.
    #[inline(always)]
    pub fn into_native(self) -> T::Native {
        ManuallyDrop::new(self).0
    }

    /// Native code's from now on: what it finds in an `out` parameter. Native code that passes null does not want it, and it is
    /// taken back.
    ///
    /// # Safety
    /// `target` is null, or valid to write a native value to. (It need not be aligned.)
    #[inline(always)]
    pub unsafe fn write(self, target: *mut T::Native) {
        if !target.is_null() {
            // SAFETY: the caller's promise.
            unsafe { target.write_unaligned(self.into_native()) }
        }
    }
}

impl<M, T: Give<M>> Drop for Given<M, T> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: given by `new`, and not seen.
        unsafe { T::take_back(self.0) }
    }
}

/// A type that native code has in the form that Rust has it in. Derived code invokes it, too.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_give_as_is {
    ($promise:expr => $([$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty $(, where [$($clause:tt)*])?;)*) => {
        const _: $crate::private::Promised = $promise;
    $(
        // SAFETY: the native type itself, which owns nothing.
        unsafe impl<$($lifetime,)* __InteropPolicy, $($generic)*> $crate::private::Give<__InteropPolicy> for $type
        where
            $type: $crate::private::Shape<__InteropPolicy, Native = $type>,
            $($($clause)*)?
        {
            #[inline(always)]
            fn give(self) -> $crate::private::Result<Self, $crate::private::Error> {
                $crate::private::Ok(self)
            }
        }
    )*};
}
pub use __interop_give_as_is as give_as_is;

/// [`Give`] for a type that is [`Converted`](crate::marshal::family::converted::Converted) with the word `$word`.
macro_rules! give_converted {
    ([$($generic:tt)*] $type:ty, $policy:ty, $word:ty) => {
        // SAFETY: a value, which owns nothing.
        unsafe impl<$($generic)*> $crate::marshal::give::Give<$policy> for $type {
            #[inline(always)]
            fn give(self) -> Result<Self::Native, $crate::Error> {
                $crate::marshal::family::converted::Converted::<$word>::to_native(self)
            }
        }
    };
}
pub(crate) use give_converted;

// SAFETY: C's `void`.
unsafe impl<S> Give<ByType<S, Alone>> for () {
    #[inline(always)]
    fn give(self) -> Result<(), Error> {
        Ok(())
    }
}

// SAFETY: null, or the value's promise.
unsafe impl<M, T: Give<M>> Give<M> for Option<T>
where
    <T as Shape<M>>::Native: Null,
{
    #[inline]
    fn give(self) -> Result<Self::Native, Error> {
        self.map_or(Ok(Null::FAILURE), T::give)
    }
    #[inline]
    unsafe fn take_back(native: Self::Native) {
        if !native.failed() {
            // SAFETY: the caller's promise, of a value that was there.
            unsafe { T::take_back(native) }
        }
    }
}

// SAFETY: it stays what it is, and Rust's, for ever.
unsafe impl<M, T: Abi + ShapeBehind<M, Native = T>> Give<M> for &'static T {
    #[inline(always)]
    fn give(self) -> Result<Pointer<T>, Error> {
        Ok(Pointer(self))
    }
}

// SAFETY: as above, for all of its elements.
unsafe impl<M, T: Abi> Give<M> for &'static [T]
where
    [T]: ShapeBehind<M, Native = T>,
{
    #[inline(always)]
    fn give(self) -> Result<Pointer<T>, Error> {
        Ok(Pointer(self.as_ptr()))
    }
}
