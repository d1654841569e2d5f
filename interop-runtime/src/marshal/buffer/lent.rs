//! Buffers of the caller's that native code fills: capacity in, length out.

use std::mem::MaybeUninit;

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::buffer::count::elements;
use crate::marshal::family::blittable::Blittable;
use crate::marshal::length::count::SliceCount;
use crate::marshal::length::integer::out_of_bounds;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::policy::ByType;
use crate::marshal::seen::LivesFor;

/// A buffer whose length goes in as the capacity and comes back as the filled length:
/// `#[in_out] #[len_of(buffer)] length: N`. Lengths are in the unit that the policy `M` declares.
///
/// # Safety
/// `lend` makes a pointer to `capacity` units, and `filled` gives only initialised elements out.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no buffer that native code can fill",
    label = "its length cannot come back from native code",
    note = "a length that comes back (`#[in_out] #[len_of(…)]`, or `#[out]` beside the capacity) is that of a `&mut [MaybeUninit<T>]` (the filled part comes back), a `&mut [T]` (the filled length comes back), a `&[T]` (how much was read comes back), an `Option` of these, or an `#[in_out]` or `#[out(capacity = …)]` string"
)]
pub unsafe trait LendBuffer<M>: Sized {
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

/// What a buffer may hold of which native code says how much it filled: it crosses without copying, so every bit pattern must be a
/// value.
///
/// # Safety
/// The type has the layout of `Native`, and native code may write any of its bit patterns.
#[diagnostic::on_unimplemented(
    message = "native code must not fill a slice of `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it; otherwise pass a slice of its integer type"
)]
pub unsafe trait BufferElement<M>: Sized {
    /// One native element.
    type Native: Abi;
    /// What comes back: the filled part, where that was not initialised before; otherwise its length.
    type Filled<'a>
    where
        Self: 'a;
    /// The first `length` elements of the buffer, which has as many.
    ///
    /// # Safety
    /// Native code filled them.
    unsafe fn filled(buffer: &mut [Self], length: usize) -> Self::Filled<'_>;
}

/// The declared length of `elements` elements of `T`.
#[inline(always)]
pub(crate) fn units<P: SliceCount, T>(elements: usize) -> usize {
    if P::BYTES { elements * size_of::<T>() } else { elements }
}

// SAFETY: the slice is the buffer; the element's promise for its filled part.
unsafe impl<'a, S, P: SliceCount, T: BufferElement<ByType<S, P>>> LendBuffer<ByType<S, P>> for &'a mut [T] {
    type Native = PointerMut<T::Native>;
    type Filled = T::Filled<'a>;
    #[inline(always)]
    fn lend(&mut self) -> PointerMut<T::Native> {
        PointerMut(self.as_mut_ptr().cast())
    }
    #[inline(always)]
    fn capacity(&self) -> usize {
        units::<P, T>(self.len())
    }
    #[inline(always)]
    unsafe fn filled(self, length: usize) -> Result<T::Filled<'a>, Error> {
        let length = elements::<P, T>(length, self.len())?;
        // SAFETY: the caller vouches for the first `length` elements, and they are within the buffer.
        Ok(unsafe { T::filled(self, length) })
    }
}

/// What native code may read of a slice when it says how much of it was read.
#[diagnostic::on_unimplemented(
    message = "how much was read cannot come back of a slice of `{Self}`",
    label = "not a native type",
    note = "the elements are native themselves: integers, floats, pointers, `#[derive(interop::Blittable)]` types; `&[u8]` for truth values; or leave `#[in_out]` out"
)]
pub(crate) trait ReadByNative: Abi {}

#[diagnostic::do_not_recommend]
impl<T: Blittable> ReadByNative for T {}

// SAFETY: the slice is what native code reads, and how much of it has been read says nothing of its elements.
unsafe impl<S, P: SliceCount, T: ReadByNative> LendBuffer<ByType<S, P>> for &[T] {
    type Native = Pointer<T>;
    type Filled = usize;
    #[inline(always)]
    fn lend(&mut self) -> Pointer<T> {
        Pointer(self.as_ptr())
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

/// What comes back of a buffer, for the caller's signature. The trait has no policy, and some types implement it that are not
/// buffers: so a mistake is reported once, by the bound on [`LendBuffer`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no buffer that native code can fill",
    label = "its length cannot come back from native code",
    note = "a length that comes back (`#[in_out] #[len_of(…)]`, or `#[out]` beside the capacity) is that of a `&mut [MaybeUninit<T>]` (the filled part comes back), a `&mut [T]` (the filled length comes back), a `&[T]` (how much was read comes back), an `Option` of these, or an `#[in_out]` or `#[out(capacity = …)]` string"
)]
pub trait BufferShape: Sized {
    /// `Self`. Generated code names the type through this trait, so that a type without an implementation gives one error, and
    /// not two.
    type This;
    /// What comes back.
    type Filled;
    /// The buffer.
    fn this(self) -> Self::This;
}

impl<'a, T> BufferShape for &'a mut [MaybeUninit<T>] {
    type This = Self;
    type Filled = &'a mut [T];
    #[inline(always)]
    fn this(self) -> Self {
        self
    }
}

impl<T: Initialised> BufferShape for &mut [T] {
    type This = Self;
    type Filled = usize;
    #[inline(always)]
    fn this(self) -> Self {
        self
    }
}

/// What is no `MaybeUninit`, whether native code may fill it or not: that is [`BufferElement`]'s to say, and said once.
#[diagnostic::on_unimplemented(
    message = "native code must not fill a slice of `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "if `{Self}` is a structure of yours and every bit pattern is a value of it, add `#[repr(C)]` and `#[derive(interop::Blittable, interop::Fillable)]` to it; otherwise pass a slice of its integer type"
)]
pub(crate) trait Initialised {}

impl<T: Abi> Initialised for T {}
impl<T: ?Sized> Initialised for std::marker::PhantomData<T> {}
impl Initialised for bool {}
impl Initialised for char {}
impl Initialised for String {}
impl Initialised for &str {}

impl<T: ?Sized> BufferShape for &T {
    type This = Self;
    type Filled = usize;
    #[inline(always)]
    fn this(self) -> Self {
        self
    }
}

impl<B: BufferShape<Filled: WithoutBuffer>> BufferShape for Option<B> {
    type This = Self;
    type Filled = <B::Filled as WithoutBuffer>::Filled;
    #[inline(always)]
    fn this(self) -> Self {
        self
    }
}

/// What comes back where the buffer may be left out. The length is not lost with it: native code that is asked for the
/// size reports it without a buffer. A filled part is there only with one.
pub trait WithoutBuffer: Sized {
    /// The same, whether or not there was a buffer.
    type Filled;
    /// There was one.
    fn with(self) -> Self::Filled;
    /// There was none, and native code reported a length.
    fn without(length: usize) -> Self::Filled;
}

impl WithoutBuffer for usize {
    type Filled = usize;
    #[inline(always)]
    fn with(self) -> usize {
        self
    }
    #[inline(always)]
    fn without(length: usize) -> usize {
        length
    }
}

impl<T> WithoutBuffer for &mut [T] {
    type Filled = Option<Self>;
    #[inline(always)]
    fn with(self) -> Option<Self> {
        Some(self)
    }
    #[inline(always)]
    fn without(_: usize) -> Option<Self> {
        None
    }
}

macro_rules! no_buffers {
    ($($type:ident)*) => {$(
        impl BufferShape for $type {
            type This = Self;
            type Filled = usize;
            #[inline(always)]
            fn this(self) -> Self {
                self
            }
        }
    )*};
}
no_buffers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64 bool char String);

impl<T> BufferShape for Vec<T> {
    type This = Self;
    type Filled = usize;
    #[inline(always)]
    fn this(self) -> Self {
        self
    }
}

/// A buffer that something else may be borrowed from: only a length comes back. A filled part that came back would
/// be the caller's alone.
#[diagnostic::on_unimplemented(
    message = "what native code returns cannot be borrowed from a buffer whose filled part comes back",
    label = "the caller would be lent this twice: to write, and to read what is borrowed from it",
    note = "lend a `&mut [T]` that is initialised, of which only the length comes back; or give what is returned a lifetime that this buffer does not have, or none: a pointer"
)]
pub(crate) trait LentOnce {}

/// A buffer that the caller may lend for ever: only a length comes back. Of another it could not be known whether what
/// comes back is all that is borrowed from it.
#[diagnostic::on_unimplemented(
    message = "a buffer whose filled part comes back is not lent for ever",
    label = "leave `'static` out",
    note = "what comes back lives as long as what the caller lends, for ever too"
)]
pub(crate) trait KeptOnce {}

/// A buffer of which an `F` comes back. (A type of its own: of a reference, rustc would suggest to borrow it.)
pub struct ComesBack<F>(std::marker::PhantomData<F>);

impl LentOnce for ComesBack<usize> {}
impl KeptOnce for ComesBack<usize> {}

impl LivesFor<'_> for ComesBack<usize> {}
impl<'lent, T> LivesFor<'lent> for ComesBack<&'lent mut [T]> {}
impl<'lent, T> LivesFor<'lent> for ComesBack<Option<&'lent mut [T]>> {}

/// That what is borrowed from a buffer is the only part of it that comes back, as generated code asks.
pub fn lent_once<F>()
where
    ComesBack<F>: LentOnce,
{
}

/// That only a length comes back of a buffer that says `'static`, as generated code asks.
pub fn kept_once<F>()
where
    ComesBack<F>: KeptOnce,
{
}

/// That what comes back of a buffer is not `'static` where that is not written, as generated code asks: see
/// [`Argument::lives_for`](crate::marshal::argument::Argument::lives_for).
#[inline(always)]
pub fn comes_back_for<'lent, F>(_: &'lent ())
where
    ComesBack<F>: LivesFor<'lent>,
{
}

/// A buffer that may be left out, so that native code only reports a length.
///
/// # Safety
/// Native code takes `NULL` for no buffer, and does not follow it.
pub(crate) unsafe trait LendNullableBuffer<M>: LendBuffer<M> {
    /// What stands for no buffer.
    const NULL: Self::Native;
    /// How many elements a length is that was reported where there is no buffer.
    ///
    /// # Errors
    /// It is no whole number of elements.
    fn reported(length: usize) -> Result<usize, Error>;
}

// SAFETY: null.
unsafe impl<S, P: SliceCount, T: BufferElement<ByType<S, P>>> LendNullableBuffer<ByType<S, P>> for &mut [T] {
    const NULL: PointerMut<T::Native> = PointerMut(std::ptr::null_mut());
    #[inline(always)]
    fn reported(length: usize) -> Result<usize, Error> {
        let size = if P::BYTES_OUT { size_of::<T>().max(1) } else { 1 };
        if length.is_multiple_of(size) { Ok(length / size) } else { Err(out_of_bounds(length as i128, 0)) }
    }
}

// SAFETY: null.
unsafe impl<S, P: SliceCount, T: ReadByNative> LendNullableBuffer<ByType<S, P>> for &[T] {
    const NULL: Pointer<T> = Pointer(std::ptr::null());
    #[inline(always)]
    fn reported(length: usize) -> Result<usize, Error> {
        elements::<P, T>(length, 0)
    }
}

// SAFETY: the buffer's promise, or null with no capacity.
unsafe impl<M, B: LendNullableBuffer<M, Filled: WithoutBuffer>> LendBuffer<M> for Option<B> {
    type Native = B::Native;
    type Filled = <B::Filled as WithoutBuffer>::Filled;
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
        match self {
            // SAFETY: the caller's promise.
            Some(buffer) => unsafe { buffer.filled(length) }.map(WithoutBuffer::with),
            None => B::reported(length).map(B::Filled::without),
        }
    }
}
