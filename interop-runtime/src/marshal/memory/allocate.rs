//! Memory that native code frees: `alloc_with = …`, the way back of `free_with`.

use std::ffi::{CString, OsString, c_void};
use std::path::PathBuf;
use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::{buffer, call};
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::give::Give;
use crate::marshal::memory::close::{Free, Malloc};
use crate::marshal::memory::native_box::NativeBox;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{AllocWith, ByType};
use crate::marshal::shape::Shape;
use crate::marshal::string::encoding::utf8;
use crate::marshal::string::encoding::{Decode, Encode, SaysEncoding};

/// Where what native code gets and frees comes from: the type behind `alloc_with`. What it allocates, its [`Free`] frees.
///
/// # Safety
/// What `allocate` returns is null, or valid for `size` bytes, until it is freed: by native code with the function that the declaration
/// names, or by `Free` of this type. (It is aligned for any scalar that fits into it, as C's `malloc` does. That is checked: what is not
/// is freed, and there is no memory.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how memory is allocated that native code frees",
    label = "write `unsafe impl interop::Allocate for {Self}`, whose `allocate` calls the library's function that allocates",
    note = "`unsafe fn allocate(size: usize) -> *mut c_void` gets the size in bytes; `malloc` stands for C's `malloc`"
)]
pub unsafe trait Allocate: Free {
    /// Allocates. Null where there is no memory.
    fn allocate(size: usize) -> *mut c_void;
}

unsafe extern "C" {
    fn malloc(size: usize) -> *mut c_void;
}

// SAFETY: C's own.
unsafe impl Allocate for Malloc {
    #[inline(always)]
    fn allocate(size: usize) -> *mut c_void {
        // SAFETY: it takes any size.
        unsafe { malloc(size) }
    }
}

/// Memory of `A` for `count` values, and as much as one alignment of theirs: some allocators return null for nothing, which native
/// code would take for absence, and C's `malloc` aligns what it gives for what fits into it.
///
/// # Errors
/// There is none, or it is not aligned for the values.
pub fn allocate<A: Allocate, T>(count: usize) -> Result<NonNull<T>, Error> {
    #[cold]
    fn out_of_memory() -> Error {
        Error::marshal(Problem::OutOfMemory)
    }
    const { assert!(align_of::<T>() <= 16) }
    let size = count.checked_mul(size_of::<T>()).ok_or_else(out_of_memory)?;
    let memory = NonNull::new(A::allocate(size.max(align_of::<T>())).cast::<T>()).ok_or_else(out_of_memory)?;
    if !memory.is_aligned() {
        // SAFETY: just allocated, and nobody has seen it.
        unsafe { A::free(memory.as_ptr().cast()) };
        return Err(out_of_memory());
    }
    Ok(memory)
}

/// The units in memory of `A`, with a zero behind them, which is a NUL in every encoding.
fn terminated<A: Allocate, U: Copy>(units: &[U]) -> Result<*mut U, Error> {
    let memory = allocate::<A, U>(units.len().saturating_add(1))?.as_ptr();
    // SAFETY: room for the units and one more.
    unsafe { memory.add(units.len()).write_bytes(0, 1) };
    // SAFETY: as above; just allocated, so apart.
    unsafe { memory.copy_from_nonoverlapping(units.as_ptr(), units.len()) };
    Ok(memory)
}

macro_rules! texts {
    ($($type:ty: $encode:ident;)*) => {$(
        impl<M: SaysEncoding<Encoding: Encode>, A> Shape<AllocWith<M, A>> for $type {
            type Native = *mut <M::Encoding as Encode>::Unit;
        }
        // SAFETY: a copy with a NUL behind it, in memory that native code frees.
        unsafe impl<M: SaysEncoding<Encoding: Decode>, A: Allocate> Give<AllocWith<M, A>> for $type {
            fn give(self) -> Result<Self::Native, Error> {
                let mut buffer = buffer();
                let call = call(&mut buffer);
                let start = M::Encoding::$encode(self.as_ref(), &call)?;
                // SAFETY: a NUL stands behind the units.
                let length = unsafe { M::Encoding::length(start) };
                // SAFETY: as many units, in the memory of the call.
                terminated::<A, _>(unsafe { std::slice::from_raw_parts(start, length) })
            }
            unsafe fn take_back(native: Self::Native) {
                // SAFETY: `give` allocated it.
                unsafe { A::free(native.cast()) }
            }
        }
    )*};
}
texts! {
    Box<str>: terminated;
    OsString: terminated_os;
    PathBuf: terminated_os;
    String: terminated;
}

impl<M, A> Shape<AllocWith<M, A>> for CString {
    type Native = *mut std::ffi::c_char;
}
// SAFETY: a copy with its NUL, in memory that native code frees.
unsafe impl<M, A: Allocate> Give<AllocWith<M, A>> for CString {
    fn give(self) -> Result<Self::Native, Error> {
        terminated::<A, _>(utf8::units(self.to_bytes()))
    }
    unsafe fn take_back(native: Self::Native) {
        // SAFETY: `give` allocated it.
        unsafe { A::free(native.cast()) }
    }
}

impl<M: OfItems, A, T: Shape<M::Item>> Shape<AllocWith<M, A>> for Vec<T> {
    type Native = PointerMut<T::Native>;
}
/// Of what crosses as it is: how many elements there are would have to be known to take others back.
// SAFETY: a copy, in memory that native code frees.
unsafe impl<M: OfItems, A: Allocate, T: Give<M::Item> + Shape<M::Item, Native = T> + Copy> Give<AllocWith<M, A>>
    for Vec<T>
{
    fn give(self) -> Result<Self::Native, Error> {
        let memory = allocate::<A, T>(self.len())?.as_ptr();
        if !self.is_empty() {
            // SAFETY: as many were allocated, apart from the vector; aligned, as `allocate` says.
            unsafe { memory.copy_from_nonoverlapping(self.as_ptr(), self.len()) };
        }
        Ok(PointerMut(memory))
    }
    unsafe fn take_back(native: Self::Native) {
        // SAFETY: `give` allocated it.
        unsafe { A::free(native.0.cast()) }
    }
}

// SAFETY: the object that the box owns.
unsafe impl<S, P, T, F: Free> Give<ByType<S, P>> for NativeBox<T, F> {
    #[inline(always)]
    fn give(self) -> Result<*mut T, Error> {
        Ok(self.into_raw().as_ptr())
    }
    #[inline]
    unsafe fn take_back(native: *mut T) {
        // SAFETY: the box owned it, and native code has not seen it.
        unsafe { F::free(native.cast()) }
    }
}
