//! ASCII runs, a block at a time: bytes widened to units, units narrowed to bytes.
//!
//! On x86-64 a block is a vector or the lower half or quarter of one (SSE2, which every such processor has); elsewhere
//! it is tested with a few word operations and moved by a loop of fixed length, which the compiler may make vectors of.

#[cfg(target_arch = "x86_64")]
use sse2 as blocks;
#[cfg(not(target_arch = "x86_64"))]
use words as blocks;

/// A code unit that ASCII widens to.
///
/// # Safety
/// An unsigned integer of 2 or 4 bytes.
pub(crate) unsafe trait Unit: Copy + From<u8> + Into<u32> {}
// SAFETY: 2 bytes.
unsafe impl Unit for u16 {}
// SAFETY: 4 bytes.
unsafe impl Unit for u32 {}

/// Widens the ASCII that `source` begins with; returns how many bytes that is, possibly less than there are in the
/// block that holds the first other byte. If `REFUSE_NUL`, a NUL is such another.
///
/// # Safety
/// `target` is writable for as many units as `source` has bytes.
#[inline(always)]
pub(crate) unsafe fn widen<U: Unit, const REFUSE_NUL: bool>(source: &[u8], target: *mut U) -> usize {
    struct Widen<U, const REFUSE_NUL: bool>(*const u8, *mut U);
    impl<U: Unit, const REFUSE_NUL: bool> Move for Widen<U, REFUSE_NUL> {
        #[inline(always)]
        unsafe fn block<const N: usize>(&self, at: usize) -> bool {
            // SAFETY: the caller's promise.
            unsafe { blocks::widen::<U, N, REFUSE_NUL>(self.0.add(at), self.1.add(at)) }
        }
        #[inline(always)]
        unsafe fn one(&self, at: usize) -> bool {
            // SAFETY: the caller's promise.
            let byte = unsafe { self.0.add(at).read() };
            // SAFETY: the caller's promise.
            unsafe { self.1.add(at).write(U::from(byte)) };
            byte < 0x80 && !(REFUSE_NUL && byte == 0)
        }
    }
    // SAFETY: the caller's promise.
    unsafe { run(source.len(), &Widen::<U, REFUSE_NUL>(source.as_ptr(), target)) }
}

/// Narrows the ASCII that `source` begins with; returns how many units that is, possibly less than there are in the
/// block that holds the first other unit.
///
/// # Safety
/// `target` is writable for as many bytes as `source` has units.
#[inline(always)]
pub(crate) unsafe fn narrow<U: Unit>(source: &[U], target: *mut u8) -> usize {
    struct Narrow<U>(*const U, *mut u8);
    impl<U: Unit> Move for Narrow<U> {
        #[inline(always)]
        unsafe fn block<const N: usize>(&self, at: usize) -> bool {
            // SAFETY: the caller's promise.
            unsafe { blocks::narrow::<U, N>(self.0.add(at), self.1.add(at)) }
        }
        #[inline(always)]
        unsafe fn one(&self, at: usize) -> bool {
            // SAFETY: the caller's promise.
            let unit: u32 = unsafe { self.0.add(at).read() }.into();
            // SAFETY: the caller's promise.
            unsafe { self.1.add(at).write(unit as u8) };
            unit < 0x80
        }
    }
    // SAFETY: the caller's promise.
    unsafe { run(source.len(), &Narrow(source.as_ptr(), target)) }
}

/// What is done to each block.
trait Move {
    /// Moves `N` units, if all of them are ASCII; where they are not, what was written means nothing.
    ///
    /// # Safety
    /// There are as many from `at`, in the source as in the target.
    unsafe fn block<const N: usize>(&self, at: usize) -> bool;
    /// Moves one unit, and says whether it is ASCII.
    ///
    /// # Safety
    /// There is one at `at`, in the source as in the target.
    unsafe fn one(&self, at: usize) -> bool;
}

/// Moves blocks of 16 as long as there are any; then the last one, which overlaps what is done already. What is shorter
/// than a block is two overlapping blocks of 8 or of 4.
///
/// # Safety
/// Source and target have `length` units.
#[inline(always)]
unsafe fn run<M: Move>(length: usize, mover: &M) -> usize {
    /// # Safety
    /// There are between `N` and `2 * N` units.
    #[inline(always)]
    unsafe fn two<const N: usize>(length: usize, mover: &impl Move) -> usize {
        // SAFETY: the first `N`.
        if !unsafe { mover.block::<N>(0) } {
            return 0;
        }
        // SAFETY: the last `N`.
        if unsafe { mover.block::<N>(length - N) } { length } else { N }
    }

    if length < 16 {
        if length >= 8 {
            // SAFETY: 8 to 15.
            return unsafe { two::<8>(length, mover) };
        }
        if length >= 4 {
            // SAFETY: 4 to 7.
            return unsafe { two::<4>(length, mover) };
        }
        for at in 0..length {
            // SAFETY: within.
            if !unsafe { mover.one(at) } {
                return at;
            }
        }
        return length;
    }
    let last = length - 16;
    let mut at = 0;
    while at < last {
        // SAFETY: a whole block is left.
        if !unsafe { mover.block::<16>(at) } {
            return at;
        }
        at += 16;
    }
    // SAFETY: the last block.
    if unsafe { mover.block::<16>(last) } { length } else { at }
}

#[cfg(target_arch = "x86_64")]
mod sse2 {
    use std::arch::x86_64::*;

    use crate::marshal::string::encoding::ascii::Unit;

    /// As [`Move::block`](crate::marshal::string::encoding::ascii::Move::block): `N` bytes to units.
    ///
    /// # Safety
    /// `source` is readable and `target` writable for `N` units; `N` is 4, 8 or 16.
    #[inline(always)]
    pub(crate) unsafe fn widen<U: Unit, const N: usize, const REFUSE_NUL: bool>(
        source: *const u8,
        target: *mut U,
    ) -> bool {
        // SAFETY: SSE2 is part of x86-64; each load and store is of `N` units.
        unsafe {
            let zero = _mm_setzero_si128();
            let bytes = match N {
                16 => _mm_loadu_si128(source.cast()),
                8 => _mm_loadl_epi64(source.cast()),
                _ => _mm_cvtsi32_si128(source.cast::<i32>().read_unaligned()),
            };
            // The rest of a vector that is not full is 0.
            let nuls = if REFUSE_NUL { _mm_cmpeq_epi8(bytes, zero) } else { zero };
            if _mm_movemask_epi8(_mm_or_si128(bytes, nuls)) & ((1 << N) - 1) != 0 {
                return false;
            }
            let low = _mm_unpacklo_epi8(bytes, zero);
            let high = _mm_unpackhi_epi8(bytes, zero);
            let target = target.cast::<__m128i>();
            if size_of::<U>() == 2 {
                if N == 4 {
                    _mm_storel_epi64(target, low);
                } else {
                    _mm_storeu_si128(target, low);
                }
                if N == 16 {
                    _mm_storeu_si128(target.add(1), high);
                }
            } else {
                _mm_storeu_si128(target, _mm_unpacklo_epi16(low, zero));
                if N >= 8 {
                    _mm_storeu_si128(target.add(1), _mm_unpackhi_epi16(low, zero));
                }
                if N == 16 {
                    _mm_storeu_si128(target.add(2), _mm_unpacklo_epi16(high, zero));
                    _mm_storeu_si128(target.add(3), _mm_unpackhi_epi16(high, zero));
                }
            }
            true
        }
    }

    /// As [`Move::block`](crate::marshal::string::encoding::ascii::Move::block): `N` units to bytes.
    ///
    /// # Safety
    /// `source` is readable and `target` writable for `N` units; `N` is 4, 8 or 16.
    #[inline(always)]
    pub(crate) unsafe fn narrow<U: Unit, const N: usize>(source: *const U, target: *mut u8) -> bool {
        let source = source.cast::<__m128i>();
        // SAFETY: SSE2 is part of x86-64; each load and store is of `N` units.
        unsafe {
            let zero = _mm_setzero_si128();
            let load = |vector: usize| match N * size_of::<U>() {
                // Half a vector.
                8 => _mm_loadl_epi64(source),
                size if vector * 16 < size => _mm_loadu_si128(source.add(vector)),
                _ => zero,
            };
            let (any, non_ascii, bytes);
            if size_of::<U>() == 2 {
                let (a, b) = (load(0), load(1));
                any = _mm_or_si128(a, b);
                non_ascii = _mm_set1_epi16(!0x7F);
                bytes = _mm_packus_epi16(a, b);
            } else {
                let (a, b, c, d) = (load(0), load(1), load(2), load(3));
                any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
                non_ascii = _mm_set1_epi32(!0x7F);
                bytes = _mm_packus_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d));
            }
            if _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(any, non_ascii), zero)) != 0xFFFF {
                return false;
            }
            match N {
                16 => _mm_storeu_si128(target.cast(), bytes),
                8 => _mm_storel_epi64(target.cast(), bytes),
                _ => target.cast::<i32>().write_unaligned(_mm_cvtsi128_si32(bytes)),
            }
            true
        }
    }
}

#[cfg(any(test, not(target_arch = "x86_64")))]
mod words {
    use crate::marshal::string::encoding::ascii::Unit;

    /// As [`Move::block`](crate::marshal::string::encoding::ascii::Move::block): `N` bytes to units.
    ///
    /// # Safety
    /// `source` is readable and `target` writable for `N` units; `N` is 4, 8 or 16.
    #[inline(always)]
    pub(crate) unsafe fn widen<U: Unit, const N: usize, const REFUSE_NUL: bool>(
        source: *const u8,
        target: *mut U,
    ) -> bool {
        let mut any = 0;
        for word in 0..N / 4 {
            // SAFETY: within the `N` bytes.
            let word = unsafe { source.cast::<u32>().add(word).read_unaligned() };
            // Without a high bit, a byte minus one has it only if the byte, or one below it, was 0.
            any |= if REFUSE_NUL { word | word.wrapping_sub(0x0101_0101) } else { word };
        }
        if any & 0x8080_8080 != 0 {
            return false;
        }
        // SAFETY: as promised.
        let block = unsafe { source.cast::<[u8; N]>().read() };
        // SAFETY: as promised; an array of units is aligned as one.
        unsafe { target.cast::<[U; N]>().write(block.map(U::from)) };
        true
    }

    /// As [`Move::block`](crate::marshal::string::encoding::ascii::Move::block): `N` units to bytes.
    ///
    /// # Safety
    /// `source` is readable and `target` writable for `N` units; `N` is 4, 8 or 16.
    #[inline(always)]
    pub(crate) unsafe fn narrow<U: Unit, const N: usize>(source: *const U, target: *mut u8) -> bool {
        // SAFETY: as promised.
        let block = unsafe { source.cast::<[U; N]>().read() };
        if block.iter().fold(0, |any, &unit| any | unit.into()) >= 0x80 {
            return false;
        }
        // SAFETY: as promised.
        unsafe { target.cast::<[u8; N]>().write(block.map(|unit| unit.into() as u8)) };
        true
    }
}

/// Writes a character that is not ASCII as UTF-8; returns where the next one goes.
///
/// # Safety
/// `target` is writable for 2, 3 or 4 bytes from `at`, as `code` needs; `code` is a character, and not ASCII.
#[inline(always)]
pub(crate) unsafe fn write_utf8(target: *mut u8, at: usize, code: u32) -> usize {
    let tail = |shift: u32| 0x80 | (code >> shift & 0x3F) as u8;
    // SAFETY: as many bytes as the character needs, each within what was promised.
    unsafe {
        let target = target.add(at);
        if code < 0x800 {
            target.write(0xC0 | (code >> 6) as u8);
            target.add(1).write(tail(0));
            at + 2
        } else if code < 0x1_0000 {
            target.write(0xE0 | (code >> 12) as u8);
            target.add(1).write(tail(6));
            target.add(2).write(tail(0));
            at + 3
        } else {
            target.write(0xF0 | (code >> 18) as u8);
            target.add(1).write(tail(12));
            target.add(2).write(tail(6));
            target.add(3).write(tail(0));
            at + 4
        }
    }
}

/// Reads the character at `at`, which is not ASCII; returns it and where the next one is.
///
/// # Safety
/// `at` is the start of a character of a `str`.
#[inline(always)]
pub(crate) unsafe fn read_utf8(source: *const u8, at: usize) -> (u32, usize) {
    // SAFETY: a `str` has whole characters, and the first byte says how long one is.
    unsafe {
        let source = source.add(at);
        let first = u32::from(source.read());
        let tail = |index: usize| u32::from(source.add(index).read()) & 0x3F;
        if first < 0xE0 {
            ((first & 0x1F) << 6 | tail(1), at + 2)
        } else if first < 0xF0 {
            ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), at + 3)
        } else {
            ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), at + 4)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Unit, blocks, words};

    /// Both ways of moving a block, on a block with one byte or unit that differs from the rest.
    fn same<U: Unit + PartialEq + std::fmt::Debug + TryFrom<u32>, const N: usize>(all_bits: u32) {
        for position in 0..N {
            for bit in 0..32 {
                let mut source = [U::from(0x5A); N];
                let Ok(unit) = U::try_from((1 << bit) & all_bits) else { continue };
                source[position] = unit;
                let mut bytes = [[0; N]; 2];
                // SAFETY: arrays of `N`.
                let done = unsafe {
                    [
                        blocks::narrow::<U, N>(source.as_ptr(), bytes[0].as_mut_ptr()),
                        words::narrow::<U, N>(source.as_ptr(), bytes[1].as_mut_ptr()),
                    ]
                };
                assert_eq!(done, [unit.into() < 0x80; 2], "{source:?}");
                if done[0] {
                    assert_eq!(bytes, [source.map(|unit| unit.into() as u8); 2]);
                }
            }
            for byte in [0, 1, 0x7F, 0x80, 0xFF] {
                let mut source = [0x01; N];
                source[position] = byte;
                let mut units = [[U::from(0); N]; 2];
                // SAFETY: arrays of `N`.
                let done = unsafe {
                    [
                        blocks::widen::<U, N, true>(source.as_ptr(), units[0].as_mut_ptr()),
                        words::widen::<U, N, true>(source.as_ptr(), units[1].as_mut_ptr()),
                        blocks::widen::<U, N, false>(source.as_ptr(), units[0].as_mut_ptr()),
                        words::widen::<U, N, false>(source.as_ptr(), units[1].as_mut_ptr()),
                    ]
                };
                let ascii = byte < 0x80;
                assert_eq!(done, [ascii && byte != 0, ascii && byte != 0, ascii, ascii], "{source:?}");
                if ascii {
                    assert_eq!(units, [source.map(U::from); 2]);
                }
            }
        }
    }

    #[test]
    fn vectors_do_what_words_do() {
        same::<u16, 4>(0xFFFF);
        same::<u16, 8>(0xFFFF);
        same::<u16, 16>(0xFFFF);
        same::<u32, 4>(!0);
        same::<u32, 8>(!0);
        same::<u32, 16>(!0);
    }
}
