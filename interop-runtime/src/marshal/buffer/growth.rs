//! Buffers that are asked for again, larger: `grow` and `query`.
//!
//! A buffer is too small if native code refuses it, or reports more than it holds. A text that fills it to the last unit
//! may have been cut off and terminated, so it is asked for again, too: unless the size is the one that native code said.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Fillable, WrittenByNative};
use crate::marshal::buffer::count::{BufferCount, CountsBuffer, units_of, with_room};
use crate::marshal::string::owned::{OwnedText, before_nuls};

/// One call with a buffer that may grow, as generated code describes it.
#[derive(Debug, Clone, Copy)]
pub struct Attempt {
    /// How many units the buffer has.
    pub capacity: usize,
    /// Whether native code itself said that so many are needed.
    pub told: bool,
    /// The length that it reported, if it reports one.
    pub reported: Option<usize>,
    /// Whether it called the buffer too small.
    pub refused: bool,
    /// Whether a rule says when the call has failed, and it has not.
    pub succeeded: bool,
}

/// The next buffer: how many units it has, and whether native code said so.
pub type Larger = Option<(usize, bool)>;

/// Beyond this, native code that still calls the buffer too small is wrong, and what it says is reported.
pub(crate) const MOST: usize = 1 << 30;

/// The next capacity: what is needed if native code says it, twice as much if it does not. A buffer that was too small is
/// made half as large again at the least, because native code that always asks for one more would never come to an end.
pub(crate) fn next(capacity: usize, needed: Option<usize>) -> Larger {
    let needed = needed.filter(|needed| *needed > capacity);
    let next = match needed {
        Some(needed) => needed.max(capacity.saturating_add(capacity / 2)),
        None => capacity.saturating_mul(2).max(64),
    };
    (next <= MOST).then_some((next, needed == Some(next)))
}

/// The error of a buffer that has grown as far as one may.
#[cold]
fn never_fits(capacity: usize) -> Error {
    Error::marshal(Problem::NeverFits { capacity })
}

/// The error of a size that has no room for the NUL that it counts.
#[cold]
fn no_size() -> Error {
    Error::marshal(Problem::NoSize)
}

/// The units that a reported length needs with the NUL, if those are more than there are.
pub(crate) fn needed<C: BufferCount, U>(reported: usize, capacity: usize) -> Option<usize> {
    let units = reported.div_ceil(if C::BYTES_OUT { size_of::<U>() } else { 1 });
    let with_nul = if C::NUL_OUT { units } else { units.saturating_add(1) };
    (with_nul > capacity).then_some(with_nul)
}

/// The next buffer for a text, or for several: `is_full` says whether what is in this one reaches its last unit, by the units
/// that native code reported to be there.
fn larger<M: CountsBuffer, U>(
    attempt: Attempt,
    capacity: usize,
    is_full: impl FnOnce(Option<usize>) -> bool,
) -> Result<Larger, Error> {
    let needed = attempt.reported.and_then(|reported| needed::<M::Count, U>(reported, capacity));
    if attempt.refused || needed.is_some() {
        let next = next(capacity, needed);
        // A length beyond the end is an error of its own, which says more; but not where the text may be cut off.
        return if next.is_some() || !attempt.refused && !M::TRUNCATE { Ok(next) } else { Err(never_fits(capacity)) };
    }
    let reported = attempt.reported.filter(|_| !M::Count::NUL_ENDS);
    if M::Count::NUL_OUT && capacity == 0 && reported == Some(0) {
        return if attempt.succeeded { Ok(None) } else { Err(no_size()) };
    }
    if attempt.told || !is_full(reported.map(units_of::<M::Count, U>)) {
        return Ok(None);
    }
    next(capacity, None).map(Some).ok_or_else(|| never_fits(capacity))
}

/// As [`OutBuffer::grow`](crate::marshal::buffer::out::OutBuffer::grow), for every string.
///
/// # Safety
/// As there.
pub(crate) unsafe fn grow_text<M: CountsBuffer, T: OwnedText<M>>(
    start: *const T::Unit,
    attempt: Attempt,
) -> Result<Larger, Error> {
    let capacity = with_room::<M::Count>(attempt.capacity);
    larger::<M, T::Unit>(attempt, capacity, |reported| {
        let length = match reported {
            Some(units) if M::Count::NUL_OUT => {
                // SAFETY: the buffer has as many, which were zeroed before native code wrote to it.
                before_nuls::<M, T>(unsafe { std::slice::from_raw_parts(start, units) })
            }
            Some(units) => units,
            // SAFETY: a NUL stands behind the capacity, and the units up to the first are initialised.
            None => unsafe { T::length(start) },
        };
        length + 1 >= capacity
    })
}

/// The same for strings one behind the other, of which `end` says how many units stand before the NUL that ends the list.
///
/// # Safety
/// As there.
pub(crate) unsafe fn grow_list<M: CountsBuffer, T: OwnedText<M>>(
    start: *const T::Unit,
    attempt: Attempt,
    end: impl FnOnce() -> Option<usize>,
) -> Result<Larger, Error> {
    let capacity = attempt.capacity;
    larger::<M, T::Unit>(attempt, capacity, |reported| match reported {
        Some(units) if M::Count::NUL_OUT => {
            // SAFETY: the buffer has as many, which were zeroed before native code wrote to it.
            let written = before_nuls::<M, T>(unsafe { std::slice::from_raw_parts(start, units) });
            written + 2 >= capacity
        }
        Some(units) => units + 1 >= capacity,
        None => end().is_none_or(|end| end + 1 >= capacity),
    })
}

/// The same for an array: native code says how much of it there is, so that one that is full is no mistake.
pub(crate) fn grow_array<T: WrittenByNative>(attempt: Attempt, bytes: bool) -> Result<Larger, Error> {
    let Attempt { capacity, reported, refused, .. } = attempt;
    let size = if bytes { size_of::<T>().max(1) } else { 1 };
    let needed = reported.map(|reported| reported.div_ceil(size)).filter(|needed| *needed > capacity);
    if !refused && needed.is_none() {
        return Ok(None);
    }
    let next = next(capacity, needed);
    if next.is_some() || !refused { Ok(next) } else { Err(never_fits(capacity)) }
}

/// An empty buffer with room for `units`, all of them zeros.
pub(crate) fn zeroed<U: Fillable>(units: usize) -> Vec<U> {
    /// A small buffer is faster written than asked for from `calloc`, which in the GNU library takes the long way.
    const SMALL: usize = 4096;
    let layout = match std::alloc::Layout::array::<U>(units) {
        Ok(layout) if layout.size() > SMALL => layout,
        // What is too large is an impossible allocation, which `Vec` refuses.
        _ => {
            let mut buffer: Vec<U> = Vec::with_capacity(units);
            // SAFETY: there is room for as many, and zeros are a value of a `Fillable`.
            unsafe { buffer.as_mut_ptr().write_bytes(0, units) };
            return buffer;
        }
    };
    // Not written by us: a large buffer costs nothing before native code writes to it.
    // SAFETY: the size is not zero.
    let start = unsafe { std::alloc::alloc_zeroed(layout) };
    if start.is_null() {
        std::alloc::handle_alloc_error(layout);
    }
    // SAFETY: allocated as a `Vec` of so many units is.
    unsafe { Vec::from_raw_parts(start.cast(), 0, units) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marshal::policy::{
        Alone, ByType, Bytes, Counted, Elements, Ends, Excluded, InOnly, Included, Utf8, Utf16,
    };

    fn attempt(capacity: usize, reported: Option<usize>) -> Attempt {
        Attempt { capacity, told: false, reported, refused: false, succeeded: false }
    }

    fn grown<N: BufferCount>(text: &str, attempt: Attempt) -> Result<Larger, Error> {
        let mut buffer = zeroed::<u16>(attempt.capacity + 1);
        buffer.extend(text.encode_utf16());
        // SAFETY: zeros behind the text.
        unsafe { grow_text::<ByType<Utf16, N>, String>(buffer.as_ptr(), attempt) }
    }

    fn problem(grown: Result<Larger, Error>) -> Problem {
        crate::marshal::tests::problem(grown)
    }

    #[test]
    fn asking_for_one_more_each_time_comes_to_an_end() {
        let capacities = std::iter::successors(Some(1), |capacity| Some(next(*capacity, Some(capacity + 1))?.0));
        assert!(capacities.count() < 100);
        assert_eq!(next(0, Some(5)), Some((5, true))); // what a query answers is exact
        assert_eq!(next(8, Some(9)), Some((12, false)));
        assert_eq!(next(8, Some(MOST + 1)), None);
    }

    /// C's `(size_t) -1`.
    #[test]
    fn no_buffer_is_large_enough_for_every_length() {
        type ByReport = ByType<(), Counted<Bytes, InOnly>>;
        assert_eq!(next(8, needed::<Counted<Bytes, InOnly>, u8>(usize::MAX, 8)), None);
        // SAFETY: the reported length is looked at, not the buffer.
        let grown = unsafe { grow_text::<ByReport, std::ffi::CString>(std::ptr::null(), attempt(8, Some(usize::MAX))) };
        assert_eq!(grown.unwrap(), None, "the length is the mistake");
    }

    #[test]
    fn a_text_that_fills_the_buffer_is_asked_for_again() {
        type WithNul = Counted<Elements, Included>;
        assert_eq!(grown::<Alone>("abc", attempt(4, None)).unwrap(), Some((64, false)));
        assert_eq!(grown::<Alone>("abc", attempt(5, None)).unwrap(), None);
        assert_eq!(grown::<Alone>("abcd", attempt(4, None)).unwrap(), Some((64, false)), "no NUL at all");
        assert_eq!(grown::<Counted<Elements, InOnly>>("abc", attempt(4, Some(3))).unwrap(), Some((64, false)));
        assert_eq!(grown::<Counted<Elements, Excluded>>("abc", attempt(4, Some(3))).unwrap(), Some((64, false)));
        assert_eq!(grown::<WithNul>("abc", attempt(4, Some(4))).unwrap(), Some((64, false)));
        assert_eq!(grown::<WithNul>("ab", attempt(4, Some(4))).unwrap(), None, "a length that was left alone");
        assert_eq!(grown::<WithNul>("abcd", attempt(4, Some(4))).unwrap(), Some((64, false)), "and no NUL");
        let told = Attempt { told: true, ..attempt(4, Some(4)) };
        assert_eq!(grown::<WithNul>("abc", told).unwrap(), None, "native code said so");
        let full = attempt(MOST, Some(MOST - 1));
        // SAFETY: of a length that does not count the NUL, the buffer is not looked at.
        let grown = unsafe { grow_text::<ByType<Utf8, Counted<Bytes, InOnly>>, String>(std::ptr::null(), full) };
        assert_eq!(problem(grown), Problem::NeverFits { capacity: MOST });
    }

    #[test]
    fn a_size_of_nothing() {
        let answered = attempt(0, Some(0));
        assert_eq!(problem(grown::<Counted<Bytes, Included>>("", answered)), Problem::NoSize);
        let succeeded = Attempt { succeeded: true, ..answered };
        assert_eq!(grown::<Counted<Bytes, Included>>("", succeeded).unwrap(), None);
        assert_eq!(grown::<Counted<Bytes, InOnly>>("", answered).unwrap(), Some((1, true)), "for the NUL");
        assert_eq!(grown::<Counted<Bytes, Ends>>("", answered).unwrap(), Some((64, false)));
        assert_eq!(grown::<Counted<Bytes, Ends>>("", attempt(0, Some(16))).unwrap(), Some((8, true)));
    }

    #[test]
    #[should_panic = "capacity overflow"]
    fn a_capacity_that_has_no_room_for_the_nul_is_refused() {
        let _ = zeroed::<u8>(usize::MAX);
    }
}
