//! Buffers that the stub makes and native code fills: `#[out(capacity = N)] x: String`.
//!
//! What [`in_out_buffer`](super::in_out_buffer) makes of a string that goes in comes out by the same rules.

use super::abi::{Abi, Fillable};
use super::array::FilledByNative;
use super::growth::{Attempt, Larger, grow_array, grow_text, zeroed};
use super::length::{SliceCount, out_of_bounds};
use super::pointer::PointerMut;
use super::policy::{
    As, Auto, Bytes, Counted, DoubleNul, EachWay, Elements, Ends, Excluded, InOnly, Included, List, Lossy, OutOnly,
    Plain, Truncate, Unit, Unreported,
};
use super::shape::{InVec, Shape};
use super::string::owned::OwnedText;
use crate::Error;
use crate::error::Problem;

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
pub(super) fn buffer<U: Fillable>(capacity: usize) -> (Vec<U>, PointerMut<U>) {
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

/// How a length beside a string's buffer counts: in units or bytes, with the terminator or without, each way.
#[diagnostic::on_unimplemented(
    message = "the length of a string's buffer needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = elements, nul = included)]`: `unit` is `bytes` or `elements`; `nul` is `included`, `excluded`, `in_only` (the capacity counts it, the reported length does not), `out_only` or `ends` (the text ends with it, and what is reported is a size)"
)]
pub trait BufferCount {
    /// Whether bytes are counted; units otherwise.
    const BYTES: bool = false;
    /// The same of the reported length.
    const BYTES_OUT: bool = Self::BYTES;
    /// Whether the capacity counts the terminator.
    const NUL_IN: bool = true;
    /// Whether the reported length counts the terminator.
    const NUL_OUT: bool = false;
    /// Whether native code may report a length, so that the buffer is zeroed as a whole. (Said where it does not.)
    const REPORTED: bool = true;
    /// Whether the terminator says where the string ends, and what is reported is only the size that it needs.
    const NUL_ENDS: bool = false;
}

impl BufferCount for Plain {
    const REPORTED: bool = false;
}

macro_rules! buffer_counts {
    ($($unit:ident $nul:ident: $bytes:literal $in:literal $out:literal $ends:literal;)*) => {
        buffer_counts!(@ $([Counted<$unit, $nul>]: true $bytes $in $out $ends;)*);
        buffer_counts!(@ $([Unreported<Counted<$unit, $nul>>]: false $bytes $in $out $ends;)*);
    };
    (@ $([$type:ty]: $reported:literal $bytes:literal $in:literal $out:literal $ends:literal;)*) => {$(
        impl BufferCount for $type {
            const REPORTED: bool = $reported;
            const BYTES: bool = $bytes;
            const NUL_IN: bool = $in;
            const NUL_OUT: bool = $out;
            const NUL_ENDS: bool = $ends;
        }
    )*};
}
buffer_counts! {
    Elements Included: false true true false;
    Elements Excluded: false false false false;
    Elements InOnly: false true false false;
    Elements OutOnly: false false true false;
    Elements Ends: false true true true;
    Bytes Included: true true true false;
    Bytes Excluded: true false false false;
    Bytes InOnly: true true false false;
    Bytes OutOnly: true false true false;
    Bytes Ends: true true true true;
}

macro_rules! buffer_counts_each_way {
    ($($nul:ident)*) => {$(
        impl<I: Unit, O: Unit> BufferCount for Counted<EachWay<I, O>, $nul>
        where
            Counted<Elements, $nul>: BufferCount,
        {
            const BYTES: bool = I::BYTES;
            const BYTES_OUT: bool = O::BYTES;
            const NUL_IN: bool = Counted::<Elements, $nul>::NUL_IN;
            const NUL_OUT: bool = Counted::<Elements, $nul>::NUL_OUT;
            const NUL_ENDS: bool = Counted::<Elements, $nul>::NUL_ENDS;
        }
    )*};
}
buffer_counts_each_way!(Included Excluded InOnly OutOnly Ends);

/// The count that a policy's place declares, and what becomes of a string that does not fit.
pub trait CountsBuffer {
    /// The count.
    type Count: BufferCount;
    /// Whether it is cut off; an error otherwise.
    const TRUNCATE: bool = false;
}
impl<S, P: BufferCount> CountsBuffer for Auto<S, P> {
    type Count = P;
}
impl<K, P: BufferCount> CountsBuffer for As<K, P> {
    type Count = P;
}
impl<M: CountsBuffer> CountsBuffer for Lossy<M> {
    type Count = M::Count;
    const TRUNCATE: bool = M::TRUNCATE;
}
impl<M: CountsBuffer> CountsBuffer for Truncate<M> {
    type Count = M::Count;
    const TRUNCATE: bool = true;
}

/// Policies under which no single string crosses, as [`SaysEncoding`](super::string::encoding::SaysEncoding) reports.
macro_rules! no_count {
    ($($policy:ty),*) => {$(
        impl<M> CountsBuffer for $policy {
            type Count = Plain;
        }
    )*};
}
no_count!(DoubleNul<M>, List<M>);

/// The capacity that a declared one becomes. One unit is the NUL's, and to a length that does not count it would be zero,
/// by which many a function is asked for the size.
pub(super) fn with_room<C: BufferCount>(capacity: usize) -> usize {
    if !C::NUL_IN && capacity == 1 { 2 } else { capacity }
}

/// How many units a buffer of `capacity` units holds, as the declaration counts it.
pub(super) fn declared_capacity<C: BufferCount, U>(capacity: usize) -> usize {
    let units = if C::NUL_IN { capacity } else { capacity.saturating_sub(1) };
    if C::BYTES { units * size_of::<U>() } else { units }
}

/// How many units a reported length is, a part of one left out.
pub(super) fn units_of<C: BufferCount, U>(reported: usize) -> usize {
    if C::BYTES_OUT { reported / size_of::<U>() } else { reported }
}

/// How many units a reported length is, with the terminator where that is counted.
pub(super) fn reported_units<C: BufferCount, U>(reported: usize, capacity: usize) -> Result<usize, Error> {
    let size = if C::BYTES_OUT { size_of::<U>() } else { 1 };
    // A string that leaves no room for its terminator is not all there: what is reported is what it would have been.
    let most = if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) };
    if reported / size > most || !reported.is_multiple_of(size) {
        return Err(out_of_bounds(reported as i128, most * size));
    }
    Ok(reported / size)
}

/// How many of the units that native code counts with the terminator stand before it. It need not have written one, and it may
/// have written several: what is counted ends before the NULs at its end.
pub(super) fn before_nuls<M, T: OwnedText<M>>(units: &[T::Unit]) -> usize {
    let mut rest = units;
    while let [before @ .., last] = rest
        && T::find_nul(std::slice::from_ref(last)).is_some()
    {
        rest = before;
    }
    rest.len()
}

/// Whether a reported length is more than a buffer of `capacity` units holds.
fn is_beyond<C: BufferCount, U>(reported: usize, capacity: usize) -> bool {
    units_of::<C, U>(reported) > if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) }
}

/// The length of what native code left in a buffer of `capacity` units: as it is reported, or else as `end` finds it.
///
/// # Errors
/// The length is more than the buffer holds, or nothing terminates what is there.
pub(super) fn filled_units<C: BufferCount, U>(
    reported: Option<usize>,
    capacity: usize,
    end: impl FnOnce() -> Option<usize>,
) -> Result<usize, Error> {
    if let Some(reported) = reported {
        let units = reported_units::<C, U>(reported, capacity)?;
        if !C::NUL_ENDS {
            return Ok(units);
        }
    }
    end().ok_or_else(|| Error::marshal(Problem::NotTerminated { capacity }))
}

/// As [`OutBuffer::finish`], for every string.
///
/// # Safety
/// As there; and every unit of the buffer is initialised, or those up to a NUL where that says where the text ends.
#[inline]
pub(super) unsafe fn finish_text<M: CountsBuffer, T: OwnedText<M>>(
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
        impl<M: CountsBuffer> Shape<M> for $type
        where
            $type: OwnedText<M>,
        {
            type Native = PointerMut<<$type as OwnedText<M>>::Unit>;
        }
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
unsafe impl<C: SliceCount, T: FilledByNative> FillsVec<T> for C {
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
        let length = super::array::elements::<C, T>(reported.unwrap_or(0), capacity)?;
        // SAFETY: at most the capacity, and zeroed before native code wrote to it: zeros are a value of a `Fillable`.
        unsafe { buffer.set_len(length) };
        Ok(buffer)
    }
}

impl<S, P, T: InVec<Auto<S, P>>> Shape<Auto<S, P>> for Vec<T> {
    type Native = T::Array;
}
impl<K, P, T: InVec<As<K, P>>> Shape<As<K, P>> for Vec<T> {
    type Native = T::Array;
}

// SAFETY: the count's promise.
unsafe impl<S, P: Reported<Count: FillsVec<T>>, T> OutBuffer<Auto<S, P>> for Vec<T> {
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
