//! A native string that a Rust value owns, read where it is.

use std::ffi::c_char;
use std::fmt;
use std::ops::Deref;
use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::memory::close::{CloseMemory, Guard, KeeperOf, Malloc};
use crate::marshal::memory::native_box::NativeBox;
use crate::marshal::policy::{ByType, Optional, Utf8, WithBools};
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeNullable};

/// A native UTF-8 string that this value owns, read where it is and freed with `F` when it is dropped. Where `String`
/// copies, this does not.
pub struct NativeStr<F: CloseMemory = Malloc> {
    memory: NativeBox<c_char, F>,
    length: usize,
}

impl<F: CloseMemory> NativeStr<F> {
    /// Takes over a NUL-terminated string, which is freed even if it is not UTF-8.
    ///
    /// # Safety
    /// `memory` is NUL-terminated, and nobody changes it from now on.
    ///
    /// # Errors
    /// It is not UTF-8.
    pub unsafe fn new(memory: NativeBox<c_char, F>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let string = unsafe { std::ffi::CStr::from_ptr(memory.as_ptr()) };
        match string.to_str() {
            Ok(string) => Ok(Self { length: string.len(), memory }),
            Err(error) => Err(Error::marshal(Problem::InvalidUtf8(error))),
        }
    }
}

impl<F: CloseMemory> Deref for NativeStr<F> {
    type Target = str;
    fn deref(&self) -> &str {
        // SAFETY: owned and unchanged since it was checked.
        let bytes = unsafe { std::slice::from_raw_parts(self.memory.as_ptr().cast(), self.length) };
        // SAFETY: checked when it was taken over.
        unsafe { std::str::from_utf8_unchecked(bytes) }
    }
}

impl<F: CloseMemory> fmt::Debug for NativeStr<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<F: CloseMemory> fmt::Display for NativeStr<F> {
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
pub(crate) trait ReadInPlace {}
impl ReadInPlace for Utf8 {}
#[diagnostic::do_not_recommend]
impl<W> ReadInPlace for WithBools<Utf8, W> {}

impl<M, F: CloseMemory> Shape<M> for NativeStr<F> {
    type Native = *mut c_char;
}

// SAFETY: the declaration promises an owned, NUL-terminated string; the rest is checked.
unsafe impl<S: ReadInPlace, P, F: CloseMemory> Take<ByType<S, P>> for NativeStr<F> {
    type Native = *mut c_char;
    type Ready = KeeperOf<F>;
    #[inline]
    unsafe fn take(native: Self::Native, KeeperOf(keeper, ()): KeeperOf<F>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as TakeNullable<ByType<S, P>>>::take_option(native, KeeperOf(keeper, ())) }? {
            Some(string) => Ok(string),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
    unsafe fn discard(native: Self::Native, KeeperOf(keeper, ()): &KeeperOf<F>) {
        drop(Guard::<F>::new(native, keeper));
    }
}

macro_rules! nullable_string {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<S: ReadInPlace, P, F: CloseMemory> TakeNullable<$policy> for NativeStr<F> {
            type Native = *mut c_char;
            type Ready = KeeperOf<F>;
            #[inline]
            unsafe fn take_option(native: Self::Native, KeeperOf(keeper, ()): KeeperOf<F>) -> Result<Option<Self>, Error> {
                let Some(pointer) = NonNull::new(native) else {
                    return Ok(None);
                };
                // SAFETY: the caller's promise: owned by nobody else, NUL-terminated.
                unsafe { Self::new(NativeBox::kept_by(pointer, keeper)) }.map(Some)
            }
            unsafe fn discard_option(native: Self::Native, KeeperOf(keeper, ()): &KeeperOf<F>) {
                drop(Guard::<F>::new(native, keeper));
            }
        }
    )*};
}
nullable_string!(ByType<S, P>, Optional<ByType<S, P>>);
