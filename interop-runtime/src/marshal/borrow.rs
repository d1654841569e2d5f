//! Native to Rust, for the call: what native code passes to a Rust function that it calls.
//!
//! One of the four ways in which a value crosses:
//!
//! | | for the call | for good |
//! |---|---|---|
//! | Rust to native | [lend](super::lend) | [give](super::give) |
//! | native to Rust | **borrow** | [take](super::take) |
//!
//! A callback, an export, a method of a table or of a COM object borrows its arguments: native code owns what they point to, and
//! Rust looks at it until the function returns. What Rust has in another form than native code is converted, and the
//! [`Call`] keeps the conversion: a `&'c str` of UTF-16 is a `String` of the call. What has the same form stays where it is: a
//! `&'c str` of UTF-8, a `&'c [f64]`, a `&'c mut Point`, whose changes native code sees at once.
//!
//! .NET does this for the delegates and function pointers that it gives away: `Marshaller.ManagedToUnmanagedOut` the other way
//! round, `ConvertToManaged` of `MarshalMode.UnmanagedToManagedIn`.
//!
//! # Implementing it
//!
//! A type of yours has [`Shape`], which names its native type, and [`Borrow`], which makes the value. You promise:
//!
//! - It is sound for whatever the native type can hold. Native code may write any bits, so the native type is
//!   [`Fillable`], and what is not every bit pattern is checked and refused with an [`Error`].
//! - It does not free what it borrows, and does not change it.
//! - What it returns lives no longer than `'c`. What it makes on the way is kept by the call ([`Call::keep`]).
//!
//! That is enough: `&'c T`, `Option<&'c T>`, `&'c [T]`, `&'c [T; N]` and slices of these cross, too, because every one is borrowed
//! through `T`. Where they could stay in place, override [`Borrow::borrow_all`].
//!
//! ```
//! # use interop_runtime as interop;
//! use interop::private::{Borrow, Call, Error, Shape};
//! use interop::marshal::call::{buffer, call};
//! use std::time::Duration;
//!
//! /// Of `with = Millis`: a duration is a `uint32_t` of milliseconds.
//! pub enum Millis {}
//!
//! impl Shape<Millis> for Duration {
//!     type Native = u32;
//! }
//! // SAFETY: any `u32` is a duration, and nothing is pointed to.
//! unsafe impl Borrow<'_, Millis> for Duration {
//!     unsafe fn borrow(native: u32, _: &Call<'_>) -> Result<Self, Error> {
//!         Ok(Self::from_millis(native.into()))
//!     }
//! }
//!
//! // What a macro generates for an argument of a function that native code calls:
//! let mut buffer = buffer();
//! let call = call(&mut buffer);
//! // SAFETY: an integer.
//! let timeout = unsafe { <Duration as Borrow<'_, Millis>>::borrow(1500, &call) }.unwrap();
//! assert_eq!(timeout.as_secs_f64(), 1.5);
//! ```

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Fillable;
use crate::marshal::call::Call;
use crate::marshal::memory::view::{aligned, units};
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::outcome::rule::Null;

/// A value that native code passes to a Rust function, borrowed for the call. The [module](self) says what an implementation
/// promises. .NET: `ConvertToManaged`, for `MarshalMode.UnmanagedToManagedIn`.
///
/// # Safety
/// `borrow` is sound for whatever native code of that signature may pass: what is not every bit pattern is checked.
#[diagnostic::on_unimplemented(
    message = "a Rust function cannot take a `{Self}` from native code like this",
    label = "no way to borrow a `{Self}` from a native argument",
    note = "borrowed come scalars, pointers, `bool` and `char` with a width, `#[derive(interop::Blittable)]` enumerations, `#[derive(interop::Blittable, interop::Fillable)]` structures, `&str` and its kin, references to these, and `Option` of what can be null",
    note = "a slice comes with its length: give the parameter that carries it `#[len_of(…)]` with this parameter's name",
    note = "`&mut T` comes where native code may write any bits of a `T`: scalars, pointers and `#[derive(interop::Blittable, interop::Fillable)]` structures"
)]
pub unsafe trait Borrow<'c, M>: Shape<M, Native: Fillable> + Sized {
    /// Makes the Rust value, from `native` and what it points to. What must be converted is kept by `call`.
    ///
    /// # Safety
    /// Native code passed `native`, as the declaration says. What it points to lives until the call is over, and nobody else
    /// changes it until then; behind a `&mut` nobody else reads it, either.
    ///
    /// # Errors
    /// What native code passed is no value of the type.
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error>;

    /// The `count` values of an array: in place where that is what stands there, and otherwise each borrowed into an array
    /// of the call's.
    ///
    /// # Safety
    /// `start` is null or points to `count` natives, each as for [`borrow`](Self::borrow).
    ///
    /// # Errors
    /// There are none, or one of them is no value of the type.
    #[inline]
    unsafe fn borrow_all(start: *const Self::Native, count: usize, call: &'c Call<'_>) -> Result<&'c [Self], Error>
    where
        Self: 'c,
    {
        // SAFETY: the caller's promise.
        unsafe { converted(units(start, count)?, call) }
    }
}

/// A value that native code passes with a length beside it: `#[len_of(…)]`.
///
/// # Safety
/// As for [`Borrow`].
#[diagnostic::on_unimplemented(
    message = "a Rust function cannot take a `{Self}` of a length that native code says",
    label = "no way to borrow a counted `{Self}`",
    note = "borrowed and counted come slices, `&str`, `&CStr`, `&OsStr` and `&Path`, and `Option` of these",
    note = "`&mut [T]` comes where native code may write any bits of a `T`, and `&mut [MaybeUninit<T>]` where the function fills it"
)]
pub unsafe trait BorrowCounted<'c, M>: Shape<M, Native: Fillable> + Sized {
    /// As [`Borrow::borrow`], with the length as native code counts it. Null with the length 0 is nothing.
    ///
    /// # Safety
    /// As there; and what `native` points to has the length that native code says.
    ///
    /// # Errors
    /// As there; or there is no such length.
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error>;
}

/// The values of `natives`, in an array of the call's.
///
/// # Safety
/// As for [`Borrow::borrow`] of each.
unsafe fn converted<'c, M, T: Borrow<'c, M>>(natives: &[T::Native], call: &'c Call<'_>) -> Result<&'c [T], Error> {
    // SAFETY: the caller's promise.
    let borrow = |index: usize| unsafe { T::borrow(natives[index], call) };
    // SAFETY: the call drops them while what they borrow is there: its own memory, what it kept before, and native code's.
    let values = unsafe { call.keep_array(natives.len(), borrow) }?;
    // SAFETY: they live as long as the call, for `'c`.
    Ok(unsafe { &*values.as_ptr() })
}

/// The pointer, where a reference may be made of it.
#[inline(always)]
fn referred<T>(pointer: *const T) -> Result<NonNull<T>, Error> {
    #[cold]
    fn null() -> Error {
        Error::marshal(Problem::Null)
    }
    let pointer = NonNull::new(pointer.cast_mut()).ok_or_else(null)?;
    aligned(pointer)?;
    Ok(pointer)
}

/// What native code left where it passes a pointer to, as generated code reads an `#[in_out]` value or a length.
///
/// # Safety
/// `place` is null, or valid to read an `N` from. (It need not be aligned.)
///
/// # Errors
/// It is null.
#[inline(always)]
pub unsafe fn passed_at<N: Fillable>(place: *const N) -> Result<N, Error> {
    if place.is_null() {
        return Err(Error::marshal(Problem::Null));
    }
    // SAFETY: not null; the rest is the caller's promise, and any bits are a value.
    Ok(unsafe { place.read_unaligned() })
}

/// A type that Rust has in the form that native code has it in: every bit pattern is a value. Derived code invokes it, too.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_borrow_as_is {
    ($promise:expr => $([$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty $(, where [$($clause:tt)*])?;)*) => {
        const _: $crate::private::Promised = $promise;
    $(
        // SAFETY: any bits are a value; of an array, null, alignment and size are checked.
        unsafe impl<'__interop_call, $($lifetime,)* __InteropPolicy, $($generic)*>
            $crate::private::Borrow<'__interop_call, __InteropPolicy> for $type
        where
            $type: $crate::private::Shape<__InteropPolicy, Native = $type>,
            $($($clause)*)?

        {
            #[inline(always)]
            unsafe fn borrow(
                native: Self,
                _: &'__interop_call $crate::private::Call<'_>,
            ) -> $crate::private::Result<Self, $crate::private::Error> {
                $crate::private::Ok(native)
            }
            #[inline(always)]
            unsafe fn borrow_all(
                start: *const Self,
                count: $crate::private::usize,
                _: &'__interop_call $crate::private::Call<'_>,
            ) -> $crate::private::Result<&'__interop_call [Self], $crate::private::Error>
            where
                Self: '__interop_call,
            {
                // SAFETY: the caller's promise.
                unsafe { $crate::private::units(start, count) }
            }
        }
    )*};
}
pub use __interop_borrow_as_is as borrow_as_is;

/// The body of [`Borrow`] for a type that is [`Converted`](crate::marshal::family::converted::Converted) with the word `$word`.
macro_rules! borrow_converted {
    ([$($generic:tt)*] $type:ty, $policy:ty, $word:ty) => {
        // SAFETY: any bits are a native value, which is checked.
        unsafe impl<'c, $($generic)*> $crate::marshal::borrow::Borrow<'c, $policy> for $type {
            #[inline(always)]
            unsafe fn borrow(native: Self::Native, _: &'c $crate::marshal::call::Call<'_>) -> Result<Self, $crate::Error> {
                $crate::marshal::family::converted::Converted::<$word>::from_native(native)
            }
        }
    };
}
pub(crate) use borrow_converted;

// SAFETY: null is checked; the rest is the promise of what stands behind the reference.
unsafe impl<'c, M, T> Borrow<'c, M> for &'c T
where
    T: Borrow<'c, M> + ShapeBehind<M, Native = <T as Shape<M>>::Native>,
{
    #[inline]
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let one = unsafe { T::borrow_all(native.0, 1, call) }?;
        Ok(&one[0])
    }
}

// SAFETY: null and alignment are checked, and any bits are a value, before and after.
unsafe impl<'c, M, T: Fillable + ShapeBehind<M, Native = T>> Borrow<'c, M> for &'c mut T {
    #[inline]
    unsafe fn borrow(native: PointerMut<T>, _: &'c Call<'_>) -> Result<Self, Error> {
        let mut value = referred(native.0)?;
        // SAFETY: not null and aligned; the rest is the caller's promise.
        Ok(unsafe { value.as_mut() })
    }
}

// SAFETY: null is `None`; the rest is the value's promise.
unsafe impl<'c, M, T: Borrow<'c, M>> Borrow<'c, M> for Option<T>
where
    <T as Shape<M>>::Native: Null,
{
    #[inline]
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::borrow(native, call) }.map(Some)
    }
}

// SAFETY: as above, whatever the length says.
unsafe impl<'c, M, T: BorrowCounted<'c, M>> BorrowCounted<'c, M> for Option<T>
where
    <T as Shape<M>>::Native: Null,
{
    #[inline]
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::borrow_counted(native, length, call) }.map(Some)
    }
}

/// What native code passes as a C string stays what it is.
macro_rules! borrowed_as_it_is {
    ([$($generic:tt)*] $type:ty, $policy:ty) => {
        // SAFETY: null and alignment are checked; the rest is the promise of what stands behind the reference.
        unsafe impl<'c, $($generic)*> $crate::marshal::borrow::Borrow<'c, $policy> for &'c $type {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c $crate::marshal::call::Call<'_>) -> Result<Self, $crate::Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::marshal::take::Take<$policy>>::take(native, ()) }
            }
        }
    };
}
pub(crate) use borrowed_as_it_is;
