//! Slices and arrays, which cross without copying when their elements do, and buffers that native code fills.

use std::mem::MaybeUninit;

use super::abi::{Abi, Fillable};
use super::input::{Element, ElementMut, Referent, ReferentMut};
use super::length::{SliceCount, out_of_bounds};
use super::pointer::PointerMut;
use super::policy::{Auto, CarriesLength};
use super::scratch::Scratch;
use crate::Error;

// SAFETY: the element's promise, for all of them.
unsafe impl<S, P: CarriesLength, T: Element<Auto<S, P>>> Referent<Auto<S, P>> for [T] {
    type Native = T::Native;
    #[inline(always)]
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const T::Native, Error> {
        T::lend_slice(self, scratch)
    }
}

// SAFETY: the element's promise, for all of them.
unsafe impl<S, P: CarriesLength, T: ElementMut<Auto<S, P>>> ReferentMut<Auto<S, P>> for [T] {
    type Native = T::Native;
    type Held<'a>
        = ()
    where
        T: 'a;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, _: &Scratch<'_>) -> Result<(*mut T::Native, Self::Held<'a>), Error> {
        Ok((self.as_mut_ptr().cast(), ()))
    }
}

// SAFETY: the element's promise, for all of them; C's `T x[N]` is a pointer to the first.
unsafe impl<S, P, T: Element<Auto<S, P>>, const N: usize> Referent<Auto<S, P>> for [T; N] {
    type Native = T::Native;
    #[inline(always)]
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const T::Native, Error> {
        T::lend_slice(self, scratch)
    }
}

// SAFETY: the element's promise, for all of them; C's `T x[N]` is a pointer to the first.
unsafe impl<S, P, T: ElementMut<Auto<S, P>>, const N: usize> ReferentMut<Auto<S, P>> for [T; N] {
    type Native = T::Native;
    type Held<'a>
        = ()
    where
        T: 'a;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, _: &Scratch<'_>) -> Result<(*mut T::Native, Self::Held<'a>), Error> {
        Ok((self.as_mut_ptr().cast(), ()))
    }
}

// SAFETY: `MaybeUninit<T>` has the layout of `T`, and anything may be written to it.
unsafe impl<S, P, T: Fillable + Abi> ElementMut<Auto<S, P>> for MaybeUninit<T> {
    type Native = T;
}

// SAFETY: `MaybeUninit<T>` has the layout of `T`, and anything may be written to it.
unsafe impl<S, P, T: Fillable + Abi> ReferentMut<Auto<S, P>> for MaybeUninit<T> {
    type Native = T;
    type Held<'a>
        = ()
    where
        T: 'a;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, _: &Scratch<'_>) -> Result<(*mut T, Self::Held<'a>), Error> {
        Ok((self.as_mut_ptr(), ()))
    }
}

/// A buffer whose length goes in as the capacity and comes back as the filled length:
/// `#[in_out] #[len_of(buffer)] length: N`. Lengths are in the unit that the policy `M` declares.
///
/// # Safety
/// `lend` makes a pointer to `capacity` units, and `filled` gives only initialised elements out.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no buffer that native code can fill",
    label = "its length cannot come back from native code",
    note = "the buffer of an `#[in_out] #[len_of(…)]` length is a `&mut [MaybeUninit<T>]` (the filled part comes back) or a `&mut [T]` (the filled length comes back), or an `Option` of these; native code may fill a `T` of which every bit pattern is a value, so no `bool`, `char` or enumeration"
)]
pub unsafe trait Fill<M>: Sized {
    /// The native parameter's type.
    type Native: Abi;
    /// What comes back.
    type Filled;
    /// The pointer to the buffer's start.
    fn lend(&mut self) -> Self::Native;
    /// How much native code may write.
    fn capacity(&self) -> usize;
    /// The way in, as generated code names it.
    #[inline(always)]
    fn pass(&mut self) -> (Self::Native, usize) {
        (self.lend(), self.capacity())
    }
    /// The part of the buffer that native code filled.
    ///
    /// # Safety
    /// Native code wrote the first `length` units, if the buffer has as many.
    ///
    /// # Errors
    /// The length is more than the buffer holds, or no whole number of elements.
    unsafe fn filled(self, length: usize) -> Result<Self::Filled, Error>;
}

/// The declared length of `elements` elements of `T`.
#[inline(always)]
fn units<P: SliceCount, T>(elements: usize) -> usize {
    if P::BYTES { elements * size_of::<T>() } else { elements }
}

/// How many elements of `T` a declared length is, out of `capacity`.
#[inline(always)]
fn elements<P: SliceCount, T>(length: usize, capacity: usize) -> Result<usize, Error> {
    let size = if P::BYTES { size_of::<T>().max(1) } else { 1 };
    if length / size > capacity || !length.is_multiple_of(size) {
        return Err(out_of_bounds(length as i128, capacity * size));
    }
    Ok(length / size)
}

// SAFETY: the slice is the buffer, and its filled part is initialised.
unsafe impl<'a, S, P: SliceCount, T: Fillable + Abi> Fill<Auto<S, P>> for &'a mut [MaybeUninit<T>] {
    type Native = PointerMut<T>;
    type Filled = &'a mut [T];
    #[inline(always)]
    fn lend(&mut self) -> PointerMut<T> {
        PointerMut(self.as_mut_ptr().cast())
    }
    #[inline(always)]
    fn capacity(&self) -> usize {
        units::<P, T>(self.len())
    }
    #[inline(always)]
    unsafe fn filled(self, length: usize) -> Result<&'a mut [T], Error> {
        let length = elements::<P, T>(length, self.len())?;
        // SAFETY: the caller vouches for the first `length` elements, and they are within the buffer.
        Ok(unsafe { std::slice::from_raw_parts_mut(self.as_mut_ptr().cast(), length) })
    }
}

// SAFETY: the slice is the buffer; all of it is initialised.
unsafe impl<S, P: SliceCount, T: Fillable + Abi> Fill<Auto<S, P>> for &mut [T] {
    type Native = PointerMut<T>;
    type Filled = usize;
    #[inline(always)]
    fn lend(&mut self) -> PointerMut<T> {
        PointerMut(self.as_mut_ptr())
    }
    #[inline(always)]
    fn capacity(&self) -> usize {
        units::<P, T>(self.len())
    }
    #[inline(always)]
    unsafe fn filled(self, length: usize) -> Result<usize, Error> {
        elements::<P, T>(length, self.len())
    }
}

/// A buffer that may be left out, so that native code only reports a length.
pub trait NullableFill<M>: Fill<M> {
    /// What stands for no buffer.
    const NULL: Self::Native;
}

impl<S, P: SliceCount, T: Fillable + Abi> NullableFill<Auto<S, P>> for &mut [MaybeUninit<T>] {
    const NULL: PointerMut<T> = PointerMut(std::ptr::null_mut());
}

impl<S, P: SliceCount, T: Fillable + Abi> NullableFill<Auto<S, P>> for &mut [T] {
    const NULL: PointerMut<T> = PointerMut(std::ptr::null_mut());
}

// SAFETY: the buffer's promise, or null with no capacity.
unsafe impl<M, B: NullableFill<M>> Fill<M> for Option<B> {
    type Native = B::Native;
    type Filled = Option<B::Filled>;
    #[inline(always)]
    fn lend(&mut self) -> B::Native {
        self.as_mut().map_or(B::NULL, B::lend)
    }
    #[inline(always)]
    fn capacity(&self) -> usize {
        self.as_ref().map_or(0, B::capacity)
    }
    #[inline(always)]
    unsafe fn filled(self, length: usize) -> Result<Self::Filled, Error> {
        // SAFETY: the caller's promise.
        self.map(|buffer| unsafe { buffer.filled(length) }).transpose()
    }
}
