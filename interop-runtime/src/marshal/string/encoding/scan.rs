//! Where a string of 16-bit or 32-bit units ends.
//!
//! C's way of finding out how long a string is means reading until the NUL, and reading a vector at a time means
//! reading past it. Aligned vectors never cross a page, so such a read never faults; it is nonetheless outside of what
//! Rust's own reads may do, and outside of what a sanitizer accepts. So the reads are assembly, which the compiler
//! takes for a call of foreign code.

/// A code unit.
///
/// # Safety
/// An unsigned integer of 2 or 4 bytes.
pub(crate) unsafe trait Unit: Copy + Eq + 'static {
    const ZERO: Self;
    /// Compares each unit of a vector with zero: all bits of the units that are.
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    fn zeros(vector: std::arch::x86_64::__m128i) -> std::arch::x86_64::__m128i;
}

// SAFETY: 2 bytes.
unsafe impl Unit for u16 {
    const ZERO: Self = 0;
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    #[inline(always)]
    fn zeros(vector: std::arch::x86_64::__m128i) -> std::arch::x86_64::__m128i {
        use std::arch::x86_64::{_mm_cmpeq_epi16, _mm_setzero_si128};
        // SAFETY: SSE2 is part of x86-64.
        unsafe { _mm_cmpeq_epi16(vector, _mm_setzero_si128()) }
    }
}

// SAFETY: 4 bytes.
unsafe impl Unit for u32 {
    const ZERO: Self = 0;
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    #[inline(always)]
    fn zeros(vector: std::arch::x86_64::__m128i) -> std::arch::x86_64::__m128i {
        use std::arch::x86_64::{_mm_cmpeq_epi32, _mm_setzero_si128};
        // SAFETY: SSE2 is part of x86-64.
        unsafe { _mm_cmpeq_epi32(vector, _mm_setzero_si128()) }
    }
}

/// How many units stand before the NUL.
///
/// # Safety
/// `start` points to a NUL-terminated string, aligned for its unit.
#[cfg(all(target_arch = "x86_64", not(miri)))]
#[inline]
pub(crate) unsafe fn length<U: Unit>(start: *const U) -> usize {
    use std::arch::asm;
    use std::arch::x86_64::{__m128i, _mm_movemask_epi8};
    const VECTOR: usize = size_of::<__m128i>();

    /// One bit for each byte of the units that are zero.
    ///
    /// # Safety
    /// `at` is a multiple of 16 in a page that can be read.
    #[inline(always)]
    unsafe fn zeros<U: Unit>(at: *const u8) -> u32 {
        let vector: __m128i;
        // SAFETY: an aligned read in a page that can be read.
        unsafe {
            asm!("movdqa {vector}, xmmword ptr [{at}]", vector = out(xmm_reg) vector, at = in(reg) at,
                options(pure, readonly, nostack, preserves_flags));
        }
        // SAFETY: SSE2 is part of x86-64.
        unsafe { _mm_movemask_epi8(U::zeros(vector)) as u32 }
    }

    let start = start.cast::<u8>();
    let before = start.addr() % VECTOR;
    let mut at = start.wrapping_sub(before);
    // SAFETY: the vector holds the first unit, so its page can be read.
    let first = unsafe { zeros::<U>(at) } >> before;
    if first != 0 {
        return first.trailing_zeros() as usize / size_of::<U>();
    }
    loop {
        at = at.wrapping_add(VECTOR);
        // SAFETY: no NUL stands before this vector, so its first unit is the string's.
        let found = unsafe { zeros::<U>(at) };
        if found != 0 {
            let end = at.addr() + found.trailing_zeros() as usize;
            return (end - start.addr()) / size_of::<U>();
        }
    }
}

/// How many units stand before the NUL.
///
/// # Safety
/// `start` points to a NUL-terminated string, aligned for its unit.
#[cfg(all(target_arch = "aarch64", target_endian = "little", not(miri)))]
#[inline]
pub(crate) unsafe fn length<U: Unit>(start: *const U) -> usize {
    const WORD: usize = size_of::<u64>();
    /// # Safety
    /// `at` is a multiple of 8 in a page that can be read.
    #[inline(always)]
    unsafe fn word(at: *const u8) -> u64 {
        let word: u64;
        // SAFETY: an aligned read in a page that can be read.
        unsafe {
            std::arch::asm!("ldr {word}, [{at}]", word = out(reg) word, at = in(reg) at,
                options(pure, readonly, nostack, preserves_flags));
        }
        word
    }

    let start = start.cast::<u8>();
    let before = start.addr() % WORD;
    let mut at = start.wrapping_sub(before);
    // SAFETY: the word holds the first unit, so its page can be read. The bytes before it are made no NUL.
    let mut found = zeros::<U>(unsafe { word(at) } | !(u64::MAX << (8 * before)));
    while found == 0 {
        at = at.wrapping_add(WORD);
        // SAFETY: no NUL stands before this word, so its first unit is the string's.
        found = zeros::<U>(unsafe { word(at) });
    }
    (at.addr() + found.trailing_zeros() as usize / 8 - start.addr()) / size_of::<U>()
}

/// The highest bit of the first unit of the word that is zero; perhaps of some behind it, too.
#[cfg(any(test, all(target_arch = "aarch64", target_endian = "little", not(miri))))]
#[inline(always)]
fn zeros<U: Unit>(word: u64) -> u64 {
    let ones: u64 = if size_of::<U>() == 2 { 0x0001_0001_0001_0001 } else { 0x0000_0001_0000_0001 };
    word.wrapping_sub(ones) & !word & ones << (8 * size_of::<U>() - 1)
}

/// How many units stand before the NUL.
///
/// # Safety
/// `start` points to a NUL-terminated string, aligned for its unit.
#[cfg(any(miri, not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little")))))]
#[inline]
pub(crate) unsafe fn length<U: Unit>(start: *const U) -> usize {
    let mut length = 0;
    // SAFETY: no NUL stands before this unit, so it is the string's.
    while unsafe { start.add(length).read() } != U::ZERO {
        length += 1;
    }
    length
}

/// How many units stand before the first NUL of a buffer.
#[inline]
pub(crate) fn find_nul<U: Unit>(units: &[U]) -> Option<usize> {
    const BLOCK: usize = 16;
    let mut at = 0;
    while let Some(block) = units[at..].first_chunk::<BLOCK>() {
        // Without an early exit, so that it becomes a few vector instructions.
        if block.iter().fold(false, |found, &unit| found | (unit == U::ZERO)) {
            break;
        }
        at += BLOCK;
    }
    units[at..].iter().position(|&unit| unit == U::ZERO).map(|index| at + index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_alignment_and_length<U: Unit + std::fmt::Debug>(fill: U) {
        let mut memory = [fill; 128];
        let longest = if cfg!(miri) { 20 } else { 100 };
        for start in 0..16 {
            for end in start..start + longest {
                memory[end] = U::ZERO;
                // A NUL before the start must not be seen.
                let before = start.checked_sub(1);
                let kept = before.map(|before| std::mem::replace(&mut memory[before], U::ZERO));
                // SAFETY: there is a NUL at `end`.
                assert_eq!(unsafe { length(memory[start..].as_ptr()) }, end - start);
                assert_eq!(find_nul(&memory[start..]), Some(end - start));
                assert_eq!(find_nul(&memory[start..end]), None);
                if let (Some(before), Some(kept)) = (before, kept) {
                    memory[before] = kept;
                }
                memory[end] = fill;
            }
        }
    }

    #[test]
    fn every_alignment_and_length_of_16_bits() {
        every_alignment_and_length::<u16>(0x0100);
        every_alignment_and_length::<u16>(0x8000);
        every_alignment_and_length::<u16>(1);
    }

    #[test]
    fn every_alignment_and_length_of_32_bits() {
        every_alignment_and_length::<u32>(0x0001_0000);
        every_alignment_and_length::<u32>(0x8000_0000);
        every_alignment_and_length::<u32>(1);
    }

    #[test]
    fn the_first_zero_unit_of_a_word_is_found() {
        for (units, first) in [([0, 1, 2, 3], 0), ([1, 0, 1, 0], 1), ([0x8000, 0x0100, 0, 1], 2), ([1, 1, 1, 0], 3)] {
            let word = units.iter().rev().fold(0, |word, &unit: &u64| word << 16 | unit);
            assert_eq!(zeros::<u16>(word).trailing_zeros() / 16, first, "{units:?}");
        }
        assert_eq!(zeros::<u16>(0x0100_8000_0001_FFFF), 0);
        assert_eq!(zeros::<u32>(0x0000_0000_0001_0000).trailing_zeros() / 32, 1);
        assert_eq!(zeros::<u32>(0x8000_0000_0001_0000), 0);
    }

    /// The string's last unit stands at the end of a page, and the next page cannot be read.
    #[cfg(all(unix, not(miri)))]
    #[test]
    fn nothing_is_read_beyond_the_page() {
        use std::ffi::{c_int, c_void};
        unsafe extern "C" {
            fn posix_memalign(memory: *mut *mut c_void, alignment: usize, size: usize) -> c_int;
            fn mprotect(start: *mut c_void, size: usize, protection: c_int) -> c_int;
            fn free(memory: *mut c_void);
        }
        const PAGE: usize = 0x1_0000; // the largest that a supported system has
        let mut memory = std::ptr::null_mut();
        // SAFETY: memory of its own, of which the second page is made unreadable and later readable again.
        unsafe {
            assert_eq!(posix_memalign(&mut memory, PAGE, 2 * PAGE), 0);
            assert_eq!(mprotect(memory.byte_add(PAGE), PAGE, 0), 0);
            let end = memory.byte_add(PAGE).cast::<u16>();
            end.sub(64).write_bytes(0x41, 64);
            end.sub(1).write(0);
            for units in 1..=64 {
                assert_eq!(length(end.sub(units)), units - 1);
            }
            let end = end.cast::<u32>();
            end.sub(1).write(0);
            for units in 1..=32 {
                assert_eq!(length(end.sub(units)), units - 1);
            }
            assert_eq!(mprotect(memory.byte_add(PAGE), PAGE, 3), 0);
            free(memory);
        }
    }
}
