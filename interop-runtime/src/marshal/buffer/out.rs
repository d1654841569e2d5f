//! Buffers that the stub makes and native code fills: `#[out(capacity = N)] x: String`.
//!
//! What [`in_out_buffer`](crate::marshal::buffer::in_out) makes of a string that goes in comes out by the same rules.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable, WrittenByNative};
use crate::marshal::buffer::count::{BufferCount, elements};
use crate::marshal::buffer::count::{CountsBuffer, declared_capacity, filled_units, is_beyond, with_room};
use crate::marshal::buffer::growth::{Attempt, Larger, grow_array, grow_text, zeroed};
use crate::marshal::length::count::SliceCount;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{Alone, ByType, ByWord, Counted, Lossy, SignaturePlace, Truncate, Unreported};
use crate::marshal::shape::{InVec, Shape};
use crate::marshal::string::owned::{OwnedText, before_nuls};

/// A type that can be made from a buffer that native code filled.
///
/// # Safety
/// `make` gives out a pointer to the buffer, and a length that is at most what the buffer holds.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be made from a buffer",
    label = "not a type that native code can fill",
    note = "`#[out(capacity = …)]` makes a `String`, `Box<str>`, `CString`, `OsString` or `PathBuf` (with an encoding), or a `Vec<T>` whose length comes back through a `#[len_of(…)]`"
)]
pub unsafe trait OutBuffer<M>: Sized {
    /// One native unit.
    type Unit: Abi + Fillable;
    /// A buffer of `capacity` units, the pointer to it, and the capacity as the declaration counts it.
    fn make(capacity: usize) -> (Vec<Self::Unit>, PointerMut<Self::Unit>, usize);
    /// A larger capacity to call again with, if that of this attempt was too small: native code refused it, or what it
    /// reported or wrote does not fit. `start` is the buffer's.
    ///
    /// # Safety
    /// As for [`finish`](Self::finish).
    ///
    /// # Errors
    /// It was too small, and none may be larger; or native code said a size that is none.
    unsafe fn grow(start: *const Self::Unit, attempt: Attempt) -> Result<Larger, Error>;
    /// The value, from the buffer, its capacity in units, and the length that native code reported, if it reports one.
    ///
    /// # Safety
    /// Native code has filled the buffer that `make` made, up to a NUL or up to the reported length.
    ///
    /// # Errors
    /// The length is more than the buffer holds, nothing terminates the string, or it is not in the encoding.
    unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error>;
}

/// An empty buffer with room for `capacity` units and a NUL behind them, all of them zeros: whatever length native code
/// reports, nothing comes out that nobody wrote.
pub(crate) fn buffer<U: Fillable>(capacity: usize) -> (Vec<U>, PointerMut<U>) {
    // Saturating: an impossible capacity is an impossible allocation, which is refused; one that wraps around is not.
    let mut buffer = zeroed(capacity.saturating_add(1));
    // No capacity is no buffer: native code that is asked for the size expects a null pointer.
    let pointer = if capacity == 0 { std::ptr::null_mut() } else { buffer.as_mut_ptr() };
    (buffer, PointerMut(pointer))
}

/// The same for a text whose NUL alone says where it ends. That native code writes one is promised, so only the first unit is
/// zero, for a callee that writes nothing: it leaves an empty string.
fn terminated_buffer<U: Fillable>(capacity: usize) -> (Vec<U>, PointerMut<U>) {
    // As above; a capacity of which there cannot be one more is refused.
    let mut buffer: Vec<U> = Vec::with_capacity(capacity.saturating_add(1));
    // SAFETY: there is room for `capacity` and one more, and zeros are a value of a `Fillable`.
    unsafe {
        buffer.as_mut_ptr().write_bytes(0, 1);
        buffer.as_mut_ptr().add(capacity).write_bytes(0, 1);
    }
    let pointer = if capacity == 0 { std::ptr::null_mut() } else { buffer.as_mut_ptr() };
    (buffer, PointerMut(pointer))
}

/// As [`OutBuffer::finish`], for every string.
///
/// # Safety
/// As there; and every unit of the buffer is initialised, or those up to a NUL where that says where the text ends.
#[inline]
pub(crate) unsafe fn finish_text<M: CountsBuffer, T: OwnedText<M>>(
    mut buffer: Vec<T::Unit>,
    capacity: usize,
    reported: Option<usize>,
) -> Result<T, Error> {
    let capacity = with_room::<M::Count>(capacity);
    let reported = reported.filter(|reported| !M::TRUNCATE || !is_beyond::<M::Count, T::Unit>(*reported, capacity));
    let length = filled_units::<M::Count, T::Unit>(reported, capacity, || {
        // SAFETY: a NUL stands behind the capacity, and the units up to the first are initialised.
        let length = unsafe { T::length(buffer.as_ptr()) };
        (M::TRUNCATE || length < capacity).then_some(length)
    })?;
    // SAFETY: at most the capacity, and initialised.
    unsafe { buffer.set_len(length) };
    if M::Count::NUL_OUT {
        buffer.truncate(before_nuls::<M, T>(&buffer));
    }
    if M::TRUNCATE && buffer.len() + 1 >= capacity {
        buffer.truncate(T::whole(&buffer));
    }
    T::from_buffer(buffer)
}

macro_rules! text_buffers {
    ($($type:ty),*) => {$(
        text_buffers!(@shape $type, [S] ByType<S, Alone>);
        text_buffers!(@shape $type, [S, U, N] ByType<S, Counted<U, N>>);
        text_buffers!(@shape $type, [S, P] ByType<S, Unreported<P>>);
        text_buffers!(@shape $type, [K] ByWord<K, Alone>);
        text_buffers!(@shape $type, [K, U, N] ByWord<K, Counted<U, N>>);
        text_buffers!(@shape $type, [K, P] ByWord<K, Unreported<P>>);
        text_buffers!(@shape $type, [M: CountsBuffer] Lossy<M>);
        text_buffers!(@shape $type, [M: CountsBuffer] Truncate<M>);
        // SAFETY: the pointer is the buffer's, the capacity its own.
        unsafe impl<M: CountsBuffer> OutBuffer<M> for $type
        where
            $type: OwnedText<M>,
        {
            type Unit = <$type as OwnedText<M>>::Unit;
            #[inline]
            fn make(capacity: usize) -> (Vec<Self::Unit>, PointerMut<Self::Unit>, usize) {
                let capacity = with_room::<M::Count>(capacity);
                let (buffer, pointer) = if M::TRUNCATE || M::Count::REPORTED {
                    buffer(capacity)
                } else {
                    terminated_buffer(capacity)
                };
                (buffer, pointer, declared_capacity::<M::Count, Self::Unit>(capacity))
            }
            unsafe fn grow(start: *const Self::Unit, attempt: Attempt) -> Result<Larger, Error> {
                // SAFETY: the caller's promise.
                unsafe { grow_text::<M, $type>(start, attempt) }
            }
            #[inline]
            unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error> {
                // SAFETY: the caller's promise; a buffer whose length is reported was zeroed.
                unsafe { finish_text::<M, $type>(buffer, capacity, reported) }
            }
        }
    )*};
    // Not for every policy, so that of a field rustc says what its own lacks.
    (@shape $type:ty, [$($generic:tt)*] $policy:ty) => {
        impl<$($generic)*> Shape<$policy> for $type
        where
            $type: OwnedText<$policy>,
        {
            type Native = PointerMut<<$type as OwnedText<$policy>>::Unit>;
        }
    };
}
text_buffers!(Box<str>, std::ffi::CString, std::ffi::OsString, std::path::PathBuf, String);

/// That native code says how much of an array it filled: nothing else does.
#[diagnostic::on_unimplemented(
    message = "how much of this `Vec` native code fills does not come back",
    label = "no length comes back for it",
    note = "for numbers and structures write `#[in_out] #[len_of(…)]` with this parameter's name on the length that native code changes, or `#[returns(len_of(…), native = …)]` on the function that returns it; or lend a buffer instead, `&mut [T]` with a plain `#[len_of(…)]`",
    note = "strings one behind the other need no length: `#[out(capacity = …)] #[marshal(double_nul)]` on a `Vec<String>`"
)]
pub trait Reported {
    /// How it is counted.
    type Count;
}
impl<U, N> Reported for Counted<U, N> {
    type Count = Self;
}

/// A count under which native code fills a `Vec` of `T`. (A trait of the count's, so that where nothing is counted, rustc
/// says so alone, whatever the `Vec` holds.)
///
/// # Safety
/// As for [`OutBuffer`].
pub unsafe trait FillsVec<T>: Sized {
    /// As [`OutBuffer::Unit`].
    type Unit: Abi + Fillable;
    /// As [`OutBuffer::make`].
    fn make(capacity: usize) -> (Vec<Self::Unit>, PointerMut<Self::Unit>, usize);
    /// As [`OutBuffer::grow`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn grow(attempt: Attempt) -> Result<Larger, Error>;
    /// As [`OutBuffer::finish`].
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there.
    unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Vec<T>, Error>;
}

// SAFETY: the pointer is the buffer's, the capacity its own.
unsafe impl<C: SliceCount, T: WrittenByNative> FillsVec<T> for C {
    type Unit = T;
    #[inline]
    fn make(capacity: usize) -> (Vec<T>, PointerMut<T>, usize) {
        let (buffer, pointer) = buffer(capacity);
        let declared = if C::BYTES { capacity * size_of::<T>() } else { capacity };
        (buffer, pointer, declared)
    }
    unsafe fn grow(attempt: Attempt) -> Result<Larger, Error> {
        grow_array::<T>(attempt, C::BYTES_OUT)
    }
    #[inline]
    unsafe fn finish(mut buffer: Vec<T>, capacity: usize, reported: Option<usize>) -> Result<Vec<T>, Error> {
        let length = elements::<C, T>(reported.unwrap_or(0), capacity)?;
        // SAFETY: at most the capacity, and zeroed before native code wrote to it: zeros are a value of a `Fillable`.
        unsafe { buffer.set_len(length) };
        Ok(buffer)
    }
}

impl<S, P: SignaturePlace, T: InVec<ByType<S, P>>> Shape<ByType<S, P>> for Vec<T> {
    type Native = T::Array;
}
impl<K, P: SignaturePlace, T: InVec<ByWord<K, P>>> Shape<ByWord<K, P>> for Vec<T> {
    type Native = T::Array;
}

// SAFETY: the count's promise.
unsafe impl<S, P: Reported<Count: FillsVec<T>>, T> OutBuffer<ByType<S, P>> for Vec<T> {
    type Unit = <P::Count as FillsVec<T>>::Unit;
    #[inline]
    fn make(capacity: usize) -> (Vec<Self::Unit>, PointerMut<Self::Unit>, usize) {
        <P::Count as FillsVec<T>>::make(capacity)
    }
    unsafe fn grow(_: *const Self::Unit, attempt: Attempt) -> Result<Larger, Error> {
        // SAFETY: the caller's promise.
        unsafe { <P::Count as FillsVec<T>>::grow(attempt) }
    }
    #[inline]
    unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Vec<T>, Error> {
        // SAFETY: the caller's promise.
        unsafe { <P::Count as FillsVec<T>>::finish(buffer, capacity, reported) }
    }
}
