//! How the length beside a buffer counts, and what a reported one says.

use crate::Error;
use crate::error::Problem;
use crate::marshal::length::count::{SliceCount, Unit};
use crate::marshal::length::integer::out_of_bounds;
use crate::marshal::policy::{
    Alone, ByType, ByWord, Bytes, Counted, DoubleNul, EachWay, Elements, Ends, Excluded, InOnly, Included, List, Lossy,
    OutOnly, Truncate, Unreported,
};

/// How many elements of `T` a declared length is, out of `capacity`.
#[inline(always)]
pub(crate) fn elements<P: SliceCount, T>(length: usize, capacity: usize) -> Result<usize, Error> {
    let size = if P::BYTES_OUT { size_of::<T>().max(1) } else { 1 };
    if length / size > capacity || !length.is_multiple_of(size) {
        return Err(out_of_bounds(length as i128, capacity * size));
    }
    Ok(length / size)
}

/// How a length beside a string's buffer counts: in units or bytes, with the terminator or without, each way.
#[diagnostic::on_unimplemented(
    message = "the length of a string's buffer needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = elements, nul = included)]`: `unit` is `bytes` or `elements`; `nul` is `included`, `excluded`, `in_only` (the capacity counts it, the reported length does not), `out_only` or `ends` (the text ends with it, and what is reported is a size)"
)]
pub(crate) trait BufferCount {
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

impl BufferCount for Alone {
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
pub(crate) trait CountsBuffer {
    /// The count.
    type Count: BufferCount;
    /// Whether it is cut off; an error otherwise.
    const TRUNCATE: bool = false;
}
impl<S, P: BufferCount> CountsBuffer for ByType<S, P> {
    type Count = P;
}
impl<K, P: BufferCount> CountsBuffer for ByWord<K, P> {
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

/// Policies under which no single string crosses, as [`SaysEncoding`](crate::marshal::string::encoding::SaysEncoding) reports.
macro_rules! no_count {
    ($($policy:ty),*) => {$(
        impl<M> CountsBuffer for $policy {
            type Count = Alone;
        }
    )*};
}
no_count!(DoubleNul<M>, List<M>);

/// The capacity that a declared one becomes. One unit is the NUL's, and to a length that does not count it would be zero,
/// by which many a function is asked for the size.
pub(crate) fn with_room<C: BufferCount>(capacity: usize) -> usize {
    if !C::NUL_IN && capacity == 1 { 2 } else { capacity }
}

/// How many units a buffer of `capacity` units holds, as the declaration counts it.
pub(crate) fn declared_capacity<C: BufferCount, U>(capacity: usize) -> usize {
    let units = if C::NUL_IN { capacity } else { capacity.saturating_sub(1) };
    if C::BYTES { units * size_of::<U>() } else { units }
}

/// How many units a reported length is, a part of one left out.
pub(crate) fn units_of<C: BufferCount, U>(reported: usize) -> usize {
    if C::BYTES_OUT { reported / size_of::<U>() } else { reported }
}

/// How many units a reported length is, with the terminator where that is counted.
pub(crate) fn reported_units<C: BufferCount, U>(reported: usize, capacity: usize) -> Result<usize, Error> {
    let size = if C::BYTES_OUT { size_of::<U>() } else { 1 };
    // A string that leaves no room for its terminator is not all there: what is reported is what it would have been.
    let most = if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) };
    if reported / size > most || !reported.is_multiple_of(size) {
        return Err(out_of_bounds(reported as i128, most * size));
    }
    Ok(reported / size)
}

/// Whether a reported length is more than a buffer of `capacity` units holds.
pub(crate) fn is_beyond<C: BufferCount, U>(reported: usize, capacity: usize) -> bool {
    units_of::<C, U>(reported) > if C::NUL_OUT { capacity } else { capacity.saturating_sub(1) }
}

/// The length of what native code left in a buffer of `capacity` units: as it is reported, or else as `end` finds it.
///
/// # Errors
/// The length is more than the buffer holds, or nothing terminates what is there.
pub(crate) fn filled_units<C: BufferCount, U>(
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
