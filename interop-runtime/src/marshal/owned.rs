//! What native code allocated and the caller frees: `free_with`, and memory that a Rust value keeps.

use std::ffi::c_void;
use std::marker::PhantomData;
use std::ops::Deref;
use std::ptr::NonNull;
use std::{fmt, mem};

use super::call::Call;
use super::counted::aligned;
use super::input::{Nullable, Pass, ReferentMut};
use super::output::{Lift, NullableLift};
use super::policy::{Auto, FreeWith, Optional, Utf8, WithBools};
use super::seen::Itself;
use super::shape::{Shape, ShapeBehind};
use super::string::owned::OwnedText;
use crate::Error;
use crate::error::Problem;

/// How native memory is freed: the type behind [`NativeBox`], [`NativeStr`] and `free_with`.
///
/// # Safety
/// `free` frees what the native functions that name this type allocate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how native memory is freed",
    label = "write `unsafe impl interop::Free for {Self}`, whose `free` calls the library's function that frees",
    note = "`unsafe fn free(pointer: *mut c_void)` gets the pointer: `unsafe {{ release(pointer.cast()) }}`"
)]
pub unsafe trait Free {
    /// Finds the function that frees. Called before the native call, so that nothing is allocated that cannot be freed.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn ready() -> Result<(), Error> {
        Ok(())
    }
    /// Frees.
    ///
    /// # Safety
    /// `pointer` is not null, came from the allocator of this type, and is not used again.
    unsafe fn free(pointer: *mut c_void);
}

/// Answers whether the function `F` that a `free_with` names is there.
#[diagnostic::on_unimplemented(
    message = "`free_with` names a function that is imported, with one parameter: the pointer that it frees",
    label = "not declared like that in an `#[interop::import]` block",
    note = "write the declaration's own path, `module::close`: a `use` of it does not bring along what finds it; in a function's body, declare it in the same block",
    note = "memory that a function of Rust frees comes out as a `NativeBox<T, F>`, whose `F` implements `interop::Free`"
)]
///
/// # Safety
/// Where nothing is amiss, what frees has been found.
pub unsafe trait Finds<F> {
    /// The answer.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn found(self) -> Result<(), Error>;
}

// SAFETY: the answer itself.
unsafe impl<F> Finds<F> for Result<(), Error> {
    #[inline(always)]
    fn found(self) -> Result<(), Error> {
        self
    }
}

/// What stands where nothing finds a function, because it is not imported.
pub struct NotImported;

/// Found by generated code in the place of what finds a function.
#[must_use]
pub fn not_imported() -> NotImported {
    NotImported
}

/// Whether the function of a `free_with` is there, as generated code asks.
///
/// # Errors
/// The library or the function is absent.
#[inline(always)]
pub fn ready<F, A: Finds<F>>(_: F, find: fn() -> A) -> Result<(), Error> {
    find().found()
}

/// What the function of a `free_with` takes: the pointer that it frees.
#[diagnostic::on_unimplemented(
    message = "`free_with` names a function that takes the pointer that it frees, and this one takes a `{Self}`",
    label = "write the function that takes one pointer, such as `fn release(text: *mut c_char)`",
    note = "`malloc` stands for C's `free`; `copied`, in the place of `free_with = …`, for what native code keeps"
)]
///
/// # Safety
/// `of` gives the pointer itself, which is freed.
pub unsafe trait TakesPointer {
    /// The pointer as the function takes it.
    fn of(pointer: *mut c_void) -> Self;
}

macro_rules! takes_pointer {
    ($([$type:ty] $pointer:ident => $made:expr;)*) => {$(
        // SAFETY: the pointer.
        unsafe impl<T> TakesPointer for $type {
            #[inline(always)]
            fn of($pointer: *mut c_void) -> Self {
                $made
            }
        }
    )*};
}
takes_pointer! {
    [*mut T] pointer => pointer.cast();
    [*const T] pointer => pointer.cast();
}

/// What is given to the function of a `free_with`, as generated code gives it.
#[inline(always)]
#[must_use]
pub fn given<T: TakesPointer>(pointer: *mut c_void) -> T {
    T::of(pointer)
}

/// The C library's `malloc` and `free`. Where a program has more than one C library (Windows), the one that Rust
/// links: prefer the library's own function that frees.
pub enum Malloc {}

unsafe extern "C" {
    fn free(pointer: *mut c_void);
}

// SAFETY: C's `free` frees what C's `malloc` and its relatives allocated.
unsafe impl Free for Malloc {
    #[inline(always)]
    unsafe fn free(pointer: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { free(pointer) }
    }
}

/// `copied`: frees nothing, because native code keeps what is copied out of it. So it is with the items of an array that are
/// freed with the array that they stand in: `backtrace_symbols`, `g_strfreev`.
pub enum Kept {}

// SAFETY: nothing is the caller's to free.
unsafe impl Free for Kept {
    #[inline(always)]
    unsafe fn free(_: *mut c_void) {}
}

/// Frees when it goes out of scope, so that a conversion that fails or panics leaks nothing.
pub(super) struct Guard<F: Free>(NonNull<c_void>, PhantomData<F>);

impl<F: Free> Guard<F> {
    pub(super) fn new<T>(pointer: *mut T) -> Option<Self> {
        NonNull::new(pointer.cast()).map(|pointer| Self(pointer, PhantomData))
    }
}

impl<F: Free> Drop for Guard<F> {
    fn drop(&mut self) {
        // SAFETY: the guard owns what it was made from, and is dropped once.
        unsafe { F::free(self.0.as_ptr()) }
    }
}

/// Converts and frees.
///
/// # Safety
/// `native` is null or an owned, NUL-terminated string.
unsafe fn take<M, T: OwnedText<M>, F: Free>(native: *mut T::Unit) -> Result<Option<T>, Error> {
    let Some(start) = NonNull::new(native) else {
        return Ok(None);
    };
    let _guard = Guard::<F>::new(native);
    aligned(start)?;
    // SAFETY: aligned, and NUL-terminated as the declaration promises.
    let length = unsafe { T::length(native) };
    // SAFETY: as above.
    T::from_units(unsafe { std::slice::from_raw_parts(native, length) }).map(Some)
}

macro_rules! owned_texts {
    ($($type:ty),*) => {$(
        impl<M, F> Shape<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
        }
        // SAFETY: the declaration promises an owned, NUL-terminated string and names what frees it; the rest is checked.
        unsafe impl<M, F: Free> Lift<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline]
            unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { take::<M, Self, F>(native) }?.ok_or_else(|| Error::marshal(Problem::Null))
            }
        }
        // SAFETY: as above; null is `None`.
        unsafe impl<M, F: Free> NullableLift<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = *mut <$type as OwnedText<M>>::Unit;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline]
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                unsafe { take::<M, Self, F>(native) }
            }
        }
    )*};
}
owned_texts!(Box<str>, std::ffi::CString, std::ffi::OsString, std::path::PathBuf, String);

/// A native object that this value owns: a pointer to `T`, freed with `F` when it is dropped.
///
/// `T` is usually opaque. Pass it on as `&NativeBox<T, F>`; take it out of a call as a return value or an `#[out]`
/// parameter. .NET's `SafeHandle` around a pointer.
#[repr(transparent)]
pub struct NativeBox<T, F: Free> {
    pointer: NonNull<T>,
    _free: PhantomData<F>,
}

impl<T, F: Free> NativeBox<T, F> {
    /// Takes over a native object.
    ///
    /// # Safety
    /// `pointer` came from the allocator that `F` frees with, and nobody else frees it.
    #[must_use]
    pub unsafe fn from_raw(pointer: NonNull<T>) -> Self {
        Self { pointer, _free: PhantomData }
    }

    /// The pointer, still owned by this value.
    #[must_use]
    pub fn as_ptr(&self) -> *mut T {
        self.pointer.as_ptr()
    }

    /// The pointer, no longer owned by anybody.
    #[must_use]
    pub fn into_raw(self) -> NonNull<T> {
        let pointer = self.pointer;
        mem::forget(self);
        pointer
    }
}

impl<T, F: Free> Drop for NativeBox<T, F> {
    fn drop(&mut self) {
        // SAFETY: owned, and dropped once.
        unsafe { F::free(self.pointer.as_ptr().cast()) }
    }
}

impl<T, F: Free> fmt::Debug for NativeBox<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NativeBox").field(&self.pointer).finish()
    }
}

impl<M, T, F: Free> Shape<M> for NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: Free> Shape<Auto<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
}
impl<S, P, T, F: Free> Shape<Auto<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
}
impl<M, T, F: Free> ShapeBehind<M> for Option<NativeBox<T, F>> {
    type Native = *mut T;
}

// SAFETY: the pointer is lent for the call; the box outlives it.
unsafe impl<S, P, T, F: Free> Pass<Auto<S, P>> for &NativeBox<T, F> {
    type Native = *mut T;
    type Held = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: as above; the exclusive borrow says that native code changes what was borrowed from the object.
unsafe impl<S, P, T, F: Free> Pass<Auto<S, P>> for &mut NativeBox<T, F> {
    type Native = *mut T;
    type Held = ();
    type Sees = Itself;
    #[inline(always)]
    fn pass(self, _: &Call<'_>) -> Result<(*mut T, ()), Error> {
        Ok((self.as_ptr(), ()))
    }
}

// SAFETY: null.
unsafe impl<S, P, T, F: Free> Nullable<Auto<S, P>> for &NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: as above.
unsafe impl<S, P, T, F: Free> Nullable<Auto<S, P>> for &mut NativeBox<T, F> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: `NativeBox` is a pointer that is not null, and `None` null. What native code leaves there is an owned object or
// null, as the declaration promises; what it has taken away is its own.
unsafe impl<S, P, T, F: Free> ReferentMut<Auto<S, P>> for Option<NativeBox<T, F>> {
    type Native = *mut T;
    type Held<'a>
        = ()
    where
        Self: 'a;
    type Sees = Itself;
    #[inline(always)]
    fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut *mut T, ()), Error> {
        F::ready()?;
        Ok(((&raw mut *self).cast(), ()))
    }
}

// SAFETY: the declaration promises an owned object; null is checked.
unsafe impl<S, P, T, F: Free> Lift<Auto<S, P>> for NativeBox<T, F> {
    type Native = *mut T;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        F::ready()
    }
    #[inline(always)]
    unsafe fn lift(native: *mut T) -> Result<Self, Error> {
        match NonNull::new(native) {
            // SAFETY: the caller's promise.
            Some(pointer) => Ok(unsafe { Self::from_raw(pointer) }),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

macro_rules! nullable_box {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<S, P, T, F: Free> NullableLift<$policy> for NativeBox<T, F> {
            type Native = *mut T;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline(always)]
            unsafe fn lift_option(native: *mut T) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                Ok(NonNull::new(native).map(|pointer| unsafe { Self::from_raw(pointer) }))
            }
        }
    )*};
}
nullable_box!(Auto<S, P>, Optional<Auto<S, P>>);

/// A native UTF-8 string that this value owns, read where it is and freed with `F` when it is dropped. Where `String`
/// copies, this does not.
pub struct NativeStr<F: Free = Malloc> {
    memory: NativeBox<std::ffi::c_char, F>,
    length: usize,
}

impl<F: Free> NativeStr<F> {
    /// Takes over a NUL-terminated string, which is freed even if it is not UTF-8.
    ///
    /// # Safety
    /// `memory` is NUL-terminated, and nobody changes it from now on.
    ///
    /// # Errors
    /// It is not UTF-8.
    pub unsafe fn new(memory: NativeBox<std::ffi::c_char, F>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let string = unsafe { std::ffi::CStr::from_ptr(memory.as_ptr()) };
        match string.to_str() {
            Ok(string) => Ok(Self { length: string.len(), memory }),
            Err(error) => Err(Error::marshal(Problem::InvalidUtf8(error))),
        }
    }
}

impl<F: Free> Deref for NativeStr<F> {
    type Target = str;
    fn deref(&self) -> &str {
        // SAFETY: owned and unchanged since it was checked.
        let bytes = unsafe { std::slice::from_raw_parts(self.memory.as_ptr().cast(), self.length) };
        // SAFETY: checked when it was taken over.
        unsafe { std::str::from_utf8_unchecked(bytes) }
    }
}

impl<F: Free> fmt::Debug for NativeStr<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<F: Free> fmt::Display for NativeStr<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

/// What `strings = …` must be where a [`NativeStr`] comes out: Rust reads nothing else where it is.
#[diagnostic::on_unimplemented(
    message = "a `NativeStr` is UTF-8, and nothing says that the strings of this block are",
    label = "write `strings = utf8` on the block, or another type here",
    note = "a `NativeBox<c_char, F>` is a string of any encoding that stays where it is; a `String` is converted, and its native memory freed with `free_with`"
)]
pub trait ReadInPlace {}
impl ReadInPlace for Utf8 {}
#[diagnostic::do_not_recommend]
impl<W> ReadInPlace for WithBools<Utf8, W> {}

impl<M, F: Free> Shape<M> for NativeStr<F> {
    type Native = *mut std::ffi::c_char;
}

// SAFETY: the declaration promises an owned, NUL-terminated string; the rest is checked.
unsafe impl<S: ReadInPlace, P, F: Free> Lift<Auto<S, P>> for NativeStr<F> {
    type Native = *mut std::ffi::c_char;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        F::ready()
    }
    #[inline]
    unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as NullableLift<Auto<S, P>>>::lift_option(native) }? {
            Some(string) => Ok(string),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

macro_rules! nullable_string {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<S: ReadInPlace, P, F: Free> NullableLift<$policy> for NativeStr<F> {
            type Native = *mut std::ffi::c_char;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                F::ready()
            }
            #[inline]
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                let Some(pointer) = NonNull::new(native) else {
                    return Ok(None);
                };
                // SAFETY: the caller's promise: owned by nobody else, NUL-terminated.
                unsafe { Self::new(NativeBox::from_raw(pointer)) }.map(Some)
            }
        }
    )*};
}
nullable_string!(Auto<S, P>, Optional<Auto<S, P>>);
