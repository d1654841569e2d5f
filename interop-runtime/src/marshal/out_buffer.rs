//! Buffers that the stub makes and native code fills: `#[out(capacity = N)] x: String`.
//!
//! What [`in_out_buffer`](super::in_out_buffer) makes of a string that goes in comes out by the same rules.

use super::abi::{Abi, Fillable};
use super::array::FilledByNative;
use super::length::{SliceCount, out_of_bounds};
use super::pointer::PointerMut;
use super::policy::{
    As, Auto, Bytes, Counted, DoubleNul, EachWay, Elements, Excluded, InOnly, Included, List, Lossy, OutOnly, Plain,
    Truncate, Unit,
};
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
    /// A larger capacity to call again with, if this one was too small: native code `refused` it, or what it reported or
    /// wrote does not fit. `start` is the buffer's.
    ///
    /// # Safety
    /// As for [`finish`](Self::finish).
    unsafe fn grow(start: *const Self::Unit, capacity: usize, reported: Option<usize>, refused: bool) -> Option<usize>;
    /// The value, from the buffer, its capacity in units, and the length that native code reported, if it reports one.
    ///
    /// # Safety
    /// Native code has filled the buffer that `make` made, up to a NUL or up to the reported length.
    ///
    /// # Errors
    /// The length is more than the buffer holds, nothing terminates the string, or it is not in the encoding.
    unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error>;
}

/// An empty buffer with room for `capacity` units and a NUL behind them, whose first unit is zero so that a callee that
/// writes nothing leaves an empty string; or which is `zeroed` as a whole.
pub(super) fn buffer<U: Fillable>(capacity: usize, zeroed: bool) -> (Vec<U>, PointerMut<U>) {
    // Saturating: an impossible capacity is an impossible allocation, which `Vec` refuses; one that wraps around is not.
    // (Units of no size are not allocated, so that there nothing is refused.)
    let mut buffer: Vec<U> = Vec::with_capacity(capacity.saturating_add(1));
    // SAFETY: there is room for as many, and zeros are a value of a `Fillable`.
    unsafe { buffer.as_mut_ptr().write_bytes(0, if zeroed { capacity } else { 1 }) };
    // SAFETY: there is room for `capacity` and one more.
    unsafe { buffer.as_mut_ptr().add(capacity).write_bytes(0, 1) };
    // No capacity is no buffer: native code that is asked for the size expects a null pointer.
    let pointer = if capacity == 0 { std::ptr::null_mut() } else { buffer.as_mut_ptr() };
    (buffer, PointerMut(pointer))
}

/// Beyond this, native code that still calls the buffer too small is wrong, and what it says is reported.
const MOST: usize = 1 << 30;

/// The next capacity: what is needed if native code says it, twice as much if it does not. A buffer that was too small is
/// made half as large again at the least, because native code that always asks for one more would never come to an end.
pub(super) fn next(capacity: usize, needed: Option<usize>) -> Option<usize> {
    let next = match needed.filter(|needed| *needed > capacity) {
        Some(needed) => needed.max(capacity.saturating_add(capacity / 2)),
        None => capacity.saturating_mul(2).max(64),
    };
    (next <= MOST).then_some(next)
}

/// The error of a buffer that has grown as far as one may, as generated code makes it.
#[cold]
#[must_use]
pub fn never_fits(capacity: usize) -> Error {
    Error::marshal(Problem::NeverFits { capacity })
}

/// How a length beside a string's buffer counts: in units or bytes, with the terminator or without, each way.
#[diagnostic::on_unimplemented(
    message = "the length of a string's buffer needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = elements, nul = included)]`: `unit` is `bytes` or `elements`; `nul` is `included`, `excluded`, `in_only` (the capacity counts it, the reported length does not) or `out_only`"
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
}

impl BufferCount for Plain {}

macro_rules! buffer_counts {
    ($($unit:ident $nul:ident: $bytes:literal $in:literal $out:literal;)*) => {$(
        impl BufferCount for Counted<$unit, $nul> {
            const BYTES: bool = $bytes;
            const NUL_IN: bool = $in;
            const NUL_OUT: bool = $out;
        }
    )*};
}
buffer_counts! {
    Elements Included: false true true;
    Elements Excluded: false false false;
    Elements InOnly: false true false;
    Elements OutOnly: false false true;
    Bytes Included: true true true;
    Bytes Excluded: true false false;
    Bytes InOnly: true true false;
    Bytes OutOnly: true false true;
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
        }
    )*};
}
buffer_counts_each_way!(Included Excluded InOnly OutOnly);

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

/// How many units before the terminator a reported length is.
pub(super) fn reported_units<C: BufferCount, U>(reported: usize, capacity: usize) -> Result<usize, Error> {
    let size = if C::BYTES_OUT { size_of::<U>() } else { 1 };
    // A string that leaves no room for its terminator is not all there: what is reported is what it would have been.
    let most = if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) };
    if reported / size > most || !reported.is_multiple_of(size) {
        return Err(out_of_bounds(reported as i128, most * size));
    }
    // A callee that reports nothing at all reports no terminator either.
    Ok(if C::NUL_OUT { (reported / size).saturating_sub(1) } else { reported / size })
}

/// Whether a reported length is more than a buffer of `capacity` units holds.
fn is_beyond<C: BufferCount, U>(reported: usize, capacity: usize) -> bool {
    let size = if C::BYTES_OUT { size_of::<U>() } else { 1 };
    reported / size > if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) }
}

/// The capacity that a reported length needs, if it is more than there is. Native code that is not told of the
/// terminator's place fills the buffer to the brim when it is too small, so a full one may be cut off.
pub(super) fn needed<C: BufferCount, U>(reported: usize, capacity: usize) -> Option<usize> {
    let units = reported.div_ceil(if C::BYTES_OUT { size_of::<U>() } else { 1 });
    let with_nul = if C::NUL_OUT { units } else { units.saturating_add(1) };
    let fits = if C::NUL_IN { with_nul <= capacity } else { with_nul < capacity };
    // A buffer that is full to the brim says nothing of what it should have been: that is left to `next`.
    (!fits).then_some(with_nul)
}

/// As [`OutBuffer::grow`], for every string.
///
/// # Safety
/// As there.
unsafe fn grow_text<M: CountsBuffer, T: OwnedText<M>>(
    start: *const T::Unit,
    capacity: usize,
    reported: Option<usize>,
    refused: bool,
) -> Option<usize> {
    let capacity = with_room::<M::Count>(capacity);
    let needed = match reported {
        Some(reported) => needed::<M::Count, T::Unit>(reported, capacity),
        None if !refused && capacity > 0 => {
            // SAFETY: a NUL stands behind the capacity, and native code wrote the units up to its own.
            let length = unsafe { T::length(start) };
            (length >= capacity).then_some(0)
        }
        None => None,
    };
    if refused || needed.is_some() { next(capacity, needed) } else { None }
}

/// As [`OutBuffer::finish`], for every string.
///
/// # Safety
/// As there; and where what does not fit is cut off, every unit of the buffer is initialised.
#[inline]
pub(super) unsafe fn finish_text<M: CountsBuffer, T: OwnedText<M>>(
    mut buffer: Vec<T::Unit>,
    capacity: usize,
    reported: Option<usize>,
) -> Result<T, Error> {
    let capacity = with_room::<M::Count>(capacity);
    let reported = reported.filter(|reported| !M::TRUNCATE || !is_beyond::<M::Count, T::Unit>(*reported, capacity));
    let length = match reported {
        Some(reported) => reported_units::<M::Count, T::Unit>(reported, capacity)?,
        // SAFETY: a NUL stands behind the capacity, and native code wrote the units up to its own.
        None => match unsafe { T::length(buffer.as_ptr()) } {
            length if M::TRUNCATE || length < capacity => length,
            _ => return Err(Error::marshal(Problem::NotTerminated { capacity })),
        },
    };
    // SAFETY: at most the capacity, and initialised as the declaration promises.
    unsafe { buffer.set_len(length) };
    if M::TRUNCATE && length + 1 >= capacity {
        buffer.truncate(T::whole(&buffer));
    }
    T::from_buffer(buffer)
}

macro_rules! text_buffers {
    ($($type:ty),*) => {$(
        // SAFETY: the pointer is the buffer's, the capacity its own.
        unsafe impl<M: CountsBuffer> OutBuffer<M> for $type
        where
            $type: OwnedText<M>,
        {
            type Unit = <$type as OwnedText<M>>::Unit;
            #[inline]
            fn make(capacity: usize) -> (Vec<Self::Unit>, PointerMut<Self::Unit>, usize) {
                let capacity = with_room::<M::Count>(capacity);
                let (buffer, pointer) = buffer(capacity, M::TRUNCATE);
                (buffer, pointer, declared_capacity::<M::Count, Self::Unit>(capacity))
            }
            unsafe fn grow(
                start: *const Self::Unit,
                capacity: usize,
                reported: Option<usize>,
                refused: bool,
            ) -> Option<usize> {
                // SAFETY: the caller's promise.
                unsafe { grow_text::<M, $type>(start, capacity, reported, refused) }
            }
            #[inline]
            unsafe fn finish(buffer: Vec<Self::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error> {
                // SAFETY: the caller's promise; a buffer for what is cut off was zeroed.
                unsafe { finish_text::<M, $type>(buffer, capacity, reported) }
            }
        }
    )*};
}
text_buffers!(Box<str>, std::ffi::CString, std::ffi::OsString, std::path::PathBuf, String);

// SAFETY: the pointer is the buffer's, the capacity its own.
unsafe impl<S, U, N, T: FilledByNative> OutBuffer<Auto<S, Counted<U, N>>> for Vec<T>
where
    Counted<U, N>: SliceCount,
{
    type Unit = T;
    #[inline]
    fn make(capacity: usize) -> (Vec<T>, PointerMut<T>, usize) {
        let (buffer, pointer) = buffer(capacity, false);
        let declared = if Counted::<U, N>::BYTES { capacity * size_of::<T>() } else { capacity };
        (buffer, pointer, declared)
    }
    unsafe fn grow(_: *const T, capacity: usize, reported: Option<usize>, refused: bool) -> Option<usize> {
        let size = if Counted::<U, N>::BYTES_OUT { size_of::<T>().max(1) } else { 1 };
        let needed = reported.map(|reported| reported.div_ceil(size)).filter(|needed| *needed > capacity);
        if refused || needed.is_some() { next(capacity, needed) } else { None }
    }
    #[inline]
    unsafe fn finish(mut buffer: Vec<T>, capacity: usize, reported: Option<usize>) -> Result<Vec<T>, Error> {
        let length = super::array::elements::<Counted<U, N>, T>(reported.unwrap_or(0), capacity)?;
        // SAFETY: at most the capacity, and initialised as the declaration promises.
        unsafe { buffer.set_len(length) };
        Ok(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_for_one_more_each_time_comes_to_an_end() {
        let capacities = std::iter::successors(Some(1), |capacity| next(*capacity, Some(capacity + 1)));
        assert!(capacities.count() < 100);
        assert_eq!(next(0, Some(5)), Some(5)); // what a query answers is exact
        assert_eq!(next(8, Some(MOST + 1)), None);
    }

    /// C's `(size_t) -1`.
    #[test]
    fn no_buffer_is_large_enough_for_every_length() {
        type ByReport = Auto<(), Counted<Bytes, InOnly>>;
        let needed = needed::<Counted<Bytes, InOnly>, u8>(usize::MAX, 8);
        assert_eq!(next(8, needed), None);
        // SAFETY: the reported length is looked at, not the buffer.
        let grown = unsafe { grow_text::<ByReport, std::ffi::CString>(std::ptr::null(), 8, Some(usize::MAX), false) };
        assert_eq!(grown, None);
    }

    #[test]
    #[should_panic = "capacity overflow"]
    fn a_capacity_that_has_no_room_for_the_nul_is_refused() {
        let _ = buffer::<u8>(usize::MAX, false);
    }
}
