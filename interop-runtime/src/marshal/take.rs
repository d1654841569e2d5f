//! Native to Rust, for good: what a native function returns or leaves in an out parameter, and Rust owns from then on.
//!
//! One of the four ways in which a value crosses:
//!
//! | | for the call | for good |
//! |---|---|---|
//! | Rust to native | [lend](super::lend) | [give](super::give) |
//! | native to Rust | [borrow](super::borrow) | **take** |
//!
//! An import takes its results. What native code allocated is freed when it is converted (`free_with`), or kept by the Rust value that
//! owns it ([`NativeBox`](super::memory::native_box::NativeBox)). What native code keeps is borrowed for as long as the type says, or
//! copied.
//!
//! # Implementing it
//!
//! A type of yours has [`Take`]. You promise:
//!
//! - [`Take::take`] is sound for whatever the native type can hold: what is not every bit pattern is checked and refused with an
//!   [`Error`].
//! - [`Take::take`] takes over what the native value owns, also where it fails: first each part is made, then the first error is
//!   returned. It is called once.
//! - [`Take::discard`] frees what `take` would have taken over. It is for the items of an array behind one that is wrong; a type
//!   that owns nothing leaves it out.
//! - [`Take::Ready`] is what the value needs later: the function that frees, or the instance whose function does. It finds itself
//!   before the call ([`Prepared`]). Most types need nothing, and write `type Ready = ();`.
//!
//! .NET's names are `ConvertToManaged` for `take`, and `Free` for `discard`.
//!
//! ```
//! # use interop_runtime as interop;
//! use interop::marshal::call::{buffer, call};
//! use interop::marshal::take::Prepared;
//! use interop::private::{Error, Take};
//! use std::time::Duration;
//!
//! /// Of `with = Millis`: a duration is a `uint32_t` of milliseconds.
//! pub enum Millis {}
//!
//! // SAFETY: any integer is a duration, and it owns nothing.
//! unsafe impl Take<Millis> for Duration {
//!     type Native = u32;
//!     type Ready = ();
//!     unsafe fn take(native: u32, _: ()) -> Result<Self, Error> {
//!         Ok(Self::from_millis(native.into()))
//!     }
//! }
//!
//! // What a macro generates for a function `-> Duration`:
//! let mut buffer = buffer();
//! let call = call(&mut buffer);
//! let ready = <Duration as Take<Millis>>::Ready::prepare(&call).unwrap();
//! let returned = 1500; // (what native code returns)
//! // SAFETY: any integer may come out.
//! let timeout = unsafe { <Duration as Take<Millis>>::take(returned, ready) }.unwrap();
//! assert_eq!(timeout, Duration::from_millis(1500));
//! ```
//!
//! # With a length beside it
//!
//! Such a length is a parameter or a call that the declaration names (`counted_by`, `#[out] #[len_of(…)]`). It reaches the
//! value as a function: what native code allocated has its owner before the length is asked for, so that one that is
//! wrong, or a user's function that panics, leaks nothing.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::call::Call;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{ByType, Optional, Void};
use crate::marshal::shape::Shape;
use crate::outcome::rule::Null;

/// What a value needs later that comes out, found before the native call, so that nothing is made that nobody could free.
pub trait Prepared: Clone {
    /// Finds it.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn prepare(call: &Call<'_>) -> Result<Self, Error>;
}

/// Nothing.
impl Prepared for () {
    #[inline(always)]
    fn prepare(_: &Call<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// What an array needs, and what each of its items does.
impl<A: Prepared, B: Prepared> Prepared for (A, B) {
    #[inline(always)]
    fn prepare(call: &Call<'_>) -> Result<(A, B), Error> {
        Ok((A::prepare(call)?, B::prepare(call)?))
    }
}

/// All values, or the first error.
#[inline(always)]
pub(crate) fn all<T, const N: usize>(results: [Result<T, Error>; N]) -> Result<[T; N], Error> {
    match results.iter().position(Result::is_err) {
        None => Ok(results.map(|result| result.unwrap_or_else(|_| unreachable!("none is wrong")))),
        Some(index) => Err(results.into_iter().nth(index).and_then(Result::err).unwrap_or_else(|| unreachable!())),
    }
}

/// A type that a return value or an `#[out]` parameter may have, and an item of what comes out: native code hands the value
/// over, and Rust takes it.
///
/// .NET's `ConvertToManaged` and `Free` of a marshaler. Before the call [`Ready`](Self::Ready) is found, what the value will need
/// later; after the call [`take`](Self::take) makes the Rust value.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::marshal::Take;
/// use interop::{Error, Free, Malloc};
///
/// /// With this marshaler bytes are C's `unsigned char *`, with their number in the first, which `free` frees.
/// pub enum Pascal {}
///
/// // SAFETY: null is refused, and what is not is freed, in either way.
/// unsafe impl Take<Pascal> for Vec<u8> {
///     type Native = *mut u8;
///     type Ready = ();
///     unsafe fn take(native: *mut u8, ready: ()) -> Result<Self, Error> {
///         if native.is_null() {
///             return Err(Error::other("there are no bytes"));
///         }
///         let length = unsafe { native.read() };
///         let bytes = unsafe { std::slice::from_raw_parts(native.add(1), length.into()) }.to_vec();
///         unsafe { Self::discard(native, &ready) };
///         Ok(bytes)
///     }
///     unsafe fn discard(native: *mut u8, _: &()) {
///         if !native.is_null() {
///             unsafe { Malloc::free(native.cast()) }
///         }
///     }
/// }
/// # unsafe extern "C" { fn calloc(count: usize, size: usize) -> *mut u8; }
/// # unsafe {
/// # let native = calloc(1, 3);
/// # native.write(2);
/// # assert_eq!(<Vec<u8> as Take<Pascal>>::take(native, ()).unwrap(), [0, 0]);
/// # }
/// ```
///
/// # Safety
/// `take` is sound for whatever native code of that signature may produce: what C may write accepts every bit pattern
/// or is checked. `discard` frees what `take` would have taken over, and nothing else.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot come out of native code like this",
    label = "no way to make a `{Self}` from a native value",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it; if it is an enumeration, `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable)]`, and it is checked when it comes out",
    note = "out come scalars, raw pointers, `NonNull<T>`, `&'a str`, `&'a CStr`, `&'a T`, `Option` of what can be null, `bool` and `char` with a width (`#[returns(bool32)]`), and `#[derive(interop::Blittable, interop::Fillable)]` types"
)]
pub unsafe trait Take<M>: Sized {
    /// The native type.
    type Native: Abi + Fillable;
    /// What the value will need later: `()` nearly always; the instance that frees, where one does. (Each item of an array gets
    /// its own.)
    type Ready: Prepared;
    /// Makes the Rust value.
    ///
    /// # Safety
    /// `native` came from native code declared to produce it.
    ///
    /// # Errors
    /// What native code produced is no value of the type.
    unsafe fn take(native: Self::Native, ready: Self::Ready) -> Result<Self, Error>;
    /// The values of an array. Every one is made before any is looked at, so that each has its owner; the first that is no value is
    /// the error.
    ///
    /// # Safety
    /// As for [`take`](Self::take), of each.
    ///
    /// # Errors
    /// As there.
    #[inline(always)]
    unsafe fn take_each<const N: usize>(natives: [Self::Native; N], ready: &Self::Ready) -> Result<[Self; N], Error> {
        // SAFETY: the caller's promise.
        all(natives.map(|native| unsafe { Self::take(native, ready.clone()) }))
    }
    /// Frees what nobody takes: an item of an array, behind one that is wrong.
    ///
    /// # Safety
    /// As for [`take`](Self::take), in the place of it.
    #[inline(always)]
    unsafe fn discard(native: Self::Native, ready: &Self::Ready) {
        let _ = (native, ready);
    }
}

impl<S, P: Void> Shape<ByType<S, P>> for () {
    type Native = P::Native;
}
impl<S, P: Void> Shape<Optional<ByType<S, P>>> for () {
    type Native = P::Native;
}

// SAFETY: there is nothing to make.
unsafe impl<S, P: Void> Take<ByType<S, P>> for () {
    type Native = P::Native;
    type Ready = ();
    #[inline(always)]
    unsafe fn take(_: P::Native, _: ()) -> Result<(), Error> {
        Ok(())
    }
}

/// A type whose native form can be absent, so that `Option` of it can be returned.
///
/// # Safety
/// As for [`Take`].
#[diagnostic::on_unimplemented(
    message = "an `Option<{Self}>` cannot be returned from native code",
    label = "no native value stands for `None`: write `{Self}`, or `*const {Self}` where native code returns a pointer to one",
    note = "`Option` goes around what can be null: `&'a str`, `&'a CStr`, `NonNull<T>`, function pointers"
)]
pub unsafe trait TakeNullable<M>: Sized {
    /// The native type.
    type Native: Abi + Fillable;
    /// As [`Take::Ready`].
    type Ready: Prepared;
    /// Makes the Rust value, `None` where native code says that there is none.
    ///
    /// # Safety
    /// As for [`Take::take`].
    ///
    /// # Errors
    /// What native code produced is no value of the type.
    unsafe fn take_option(native: Self::Native, ready: Self::Ready) -> Result<Option<Self>, Error>;
    /// As [`Take::discard`].
    ///
    /// # Safety
    /// As there.
    #[inline(always)]
    unsafe fn discard_option(native: Self::Native, ready: &Self::Ready) {
        let _ = (native, ready);
    }
}

// SAFETY: the value's promise.
unsafe impl<M, T: TakeNullable<M>> Take<M> for Option<T> {
    type Native = T::Native;
    type Ready = T::Ready;
    #[inline(always)]
    unsafe fn take(native: T::Native, ready: T::Ready) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::take_option(native, ready) }
    }
    #[inline(always)]
    unsafe fn discard(native: T::Native, ready: &T::Ready) {
        // SAFETY: the caller's promise.
        unsafe { T::discard_option(native, ready) }
    }
}

// SAFETY: there is nothing to make; a function that was called is `Some(())`.
unsafe impl<S, P: Void> TakeNullable<Optional<ByType<S, P>>> for () {
    type Native = P::Native;
    type Ready = ();
    #[inline(always)]
    unsafe fn take_option(_: P::Native, _: ()) -> Result<Option<()>, Error> {
        Ok(Some(()))
    }
}

/// What may stand behind a returned `&'a`.
///
/// # Safety
/// As for [`Take`]: `borrow` accepts whatever native code may point to, as far as a declaration can promise it.
#[diagnostic::on_unimplemented(
    message = "a reference to `{Self}` cannot be returned from native code",
    label = "no way to borrow a `{Self}` from a native pointer",
    note = "borrowed come `&'a str` (with an encoding), `&'a CStr`, and what native code may fill: scalars, arrays `&'a [T; N]` and `#[derive(interop::Blittable, interop::Fillable)]` types; anything else is returned as a pointer, `*const` or `NonNull`"
)]
pub unsafe trait TakeRef<M> {
    /// What the native pointer points to.
    type Native: Abi;
    /// Borrows what native code keeps, for as long as the declaration says.
    ///
    /// # Safety
    /// `native` is valid for `'a`, as the declaration promises.
    ///
    /// # Errors
    /// What native code keeps is no value of the type.
    unsafe fn borrow<'a>(native: std::ptr::NonNull<Self::Native>) -> Result<&'a Self, Error>;
}

// SAFETY: null is checked; the rest is the promise of what stands behind the reference.
unsafe impl<'a, M, T: TakeRef<M> + ?Sized> Take<M> for &'a T {
    type Native = Pointer<T::Native>;
    type Ready = ();
    #[inline(always)]
    unsafe fn take(native: Self::Native, _: ()) -> Result<&'a T, Error> {
        match std::ptr::NonNull::new(native.0.cast_mut()) {
            // SAFETY: the caller's promise.
            Some(native) => unsafe { T::borrow(native) },
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

// SAFETY: null is `None`; the rest is the promise of what stands behind the reference.
unsafe impl<'a, M, T: TakeRef<M> + ?Sized> TakeNullable<M> for &'a T {
    type Native = Pointer<T::Native>;
    type Ready = ();
    #[inline(always)]
    unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<&'a T>, Error> {
        // SAFETY: the caller's promise.
        std::ptr::NonNull::new(native.0.cast_mut()).map(|native| unsafe { T::borrow(native) }).transpose()
    }
}

/// What a return value or an `#[out]` parameter may be whose length comes from beside it.
///
/// # Safety
/// As for [`Take`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot come out of native code with a length beside it",
    label = "no array or string that native code could count",
    note = "counted come `&'a [T]`, `&'a str`, `NativeVec<T, F>` and `Vec<&'a str>`; with `free_with` or `copied` also `Vec<T>`, `Vec<String>` and `String`; and `Option` of these"
)]
pub unsafe trait TakeCounted<M>: Sized {
    /// The native type.
    type Native: Abi + Fillable;
    /// As [`Take::Ready`].
    type Ready: Prepared;
    /// Makes the Rust value. Owns what `native` is before it asks for the length.
    ///
    /// # Safety
    /// `native` came from native code declared to produce it, and is as long as native code says.
    ///
    /// # Errors
    /// What native code produced is no value of the type, or no length.
    unsafe fn take_counted(
        native: Self::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error>;
}

/// A counted type whose native form can be null, so that `Option` of it can come out.
#[diagnostic::on_unimplemented(
    message = "an `Option<{Self}>` cannot come out of native code with a length beside it",
    label = "no native value stands for `None` here",
    note = "`Option` goes around what can be null: slices, vectors and strings"
)]
pub(crate) trait TakeNullableCounted<M>: TakeCounted<M, Native: Null> {}

// SAFETY: null is `None`, whatever the length says; the rest is the value's promise.
unsafe impl<M, T: TakeNullableCounted<M>> TakeCounted<M> for Option<T> {
    type Native = T::Native;
    type Ready = T::Ready;
    #[inline(always)]
    unsafe fn take_counted(
        native: T::Native,
        ready: T::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        if native.failed() {
            return Ok(None);
        }
        // SAFETY: the caller's promise.
        unsafe { T::take_counted(native, ready, length) }.map(Some)
    }
}

/// What may stand behind a counted `&'a`.
///
/// # Safety
/// As for [`TakeRef`].
#[diagnostic::on_unimplemented(
    message = "a counted reference to `{Self}` cannot come out of native code",
    label = "no way to borrow a `{Self}` of a length that native code says",
    note = "borrowed and counted come `&'a [T]` of what native code may fill, `&'a str` in UTF-8 and, with `nul = included`, `&'a CStr`"
)]
pub unsafe trait TakeCountedRef<M> {
    /// What the native pointer points to.
    type Native: Abi;
    /// Borrows what native code keeps. Null is nothing, and has no length.
    ///
    /// # Safety
    /// `start` is null or valid for `length`, counted as declared, and for `'a`, as the declaration promises.
    ///
    /// # Errors
    /// What native code keeps is no value of the type, or no such length.
    unsafe fn borrow_counted<'a>(start: *const Self::Native, length: usize) -> Result<&'a Self, Error>;
}

// SAFETY: the promise of what stands behind the reference.
unsafe impl<'a, M, T: TakeCountedRef<M> + ?Sized> TakeCounted<M> for &'a T {
    type Native = Pointer<T::Native>;
    type Ready = ();
    #[inline(always)]
    unsafe fn take_counted(
        native: Self::Native,
        _: (),
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<&'a T, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::borrow_counted(native.0, length()?) }
    }
}

impl<M, T: TakeCountedRef<M> + ?Sized> TakeNullableCounted<M> for &T {}

/// That a pointer may be given to the function that measures what is there, as generated code asks.
///
/// # Errors
/// It is null.
#[inline(always)]
pub fn measurable<N: Null>(native: N) -> Result<(), Error> {
    if native.failed() { Err(Error::marshal(Problem::Null)) } else { Ok(()) }
}

/// The storage of an `#[out]` parameter, as generated code makes it. Generated code asks the type, as of
/// [`InPlace`](crate::marshal::argument::InPlace).
///
/// The bound is the one of the whole parameter, which knows that native code may fill the native type: of a type that cannot
/// come out rustc reports that, and not its native type as well.
pub trait OutStorage<M> {
    /// Of a value alone.
    #[inline(always)]
    #[must_use]
    fn storage() -> <Self as Take<M>>::Native
    where
        Self: Take<M>,
    {
        Fillable::unwritten()
    }
    /// Of a value with its length beside it.
    #[inline(always)]
    #[must_use]
    fn counted_storage() -> <Self as TakeCounted<M>>::Native
    where
        Self: TakeCounted<M>,
    {
        Fillable::unwritten()
    }
}
impl<M, T: ?Sized> OutStorage<M> for T {}
