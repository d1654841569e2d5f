//! The memory of one call: temporary strings, and the slots that references to converted values point to.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::ptr;

/// How many bytes of temporaries a call has before it goes to the heap.
///
/// A thousand bytes of string with its NUL fit; a stub's stack frame stays well under a page.
pub const CAPACITY: usize = 1024;

/// Of everything that is handed out.
const ALIGNMENT: usize = 16;

/// The stack part of a call's memory: a local of the stub, left uninitialised (initialising it would cost a
/// `memset` in every call).
#[repr(C, align(16))]
pub struct Buffer(MaybeUninit<[u8; CAPACITY]>);

/// The memory of one call: a [`Buffer`] on the stack first, then the heap. Freed when the call is over.
pub struct Scratch<'b> {
    next: Cell<*mut u8>,
    end: *mut u8,
    spills: Cell<*mut Spill>,
    _buffer: PhantomData<&'b mut Buffer>,
}

/// The head of a heap allocation; the memory handed out stands behind it.
#[repr(C, align(16))]
struct Spill {
    next: *mut Spill,
    layout: Layout,
}

/// What a stub has on its stack.
#[inline(always)]
#[must_use]
pub const fn buffer() -> MaybeUninit<Buffer> {
    MaybeUninit::uninit()
}

/// Memory for one call, from `buffer` first.
#[inline(always)]
#[must_use]
pub fn scratch(buffer: &mut MaybeUninit<Buffer>) -> Scratch<'_> {
    let start = buffer.as_mut_ptr().cast::<u8>();
    Scratch {
        next: Cell::new(start),
        // SAFETY: one past the end of the same local.
        end: unsafe { start.add(CAPACITY) },
        spills: Cell::new(ptr::null_mut()),
        _buffer: PhantomData,
    }
}

impl Scratch<'_> {
    /// Uninitialised memory for `size` bytes, aligned for any scalar (16), until the scratch is dropped.
    #[inline(always)]
    pub fn allocate(&self, size: usize) -> *mut u8 {
        if size <= self.left() {
            // SAFETY: it fits.
            return unsafe { self.take(size) };
        }
        self.spill(size)
    }

    /// Uninitialised memory for `units` units and a terminator, until the scratch is dropped.
    ///
    /// An impossible length is an impossible allocation, which is refused.
    #[inline(always)]
    pub fn allocate_terminated<U>(&self, units: usize) -> *mut U {
        const { assert!(align_of::<U>() <= ALIGNMENT && size_of::<U>() != 0) }
        if units < self.left() / size_of::<U>() {
            // SAFETY: it fits.
            return unsafe { self.take((units + 1) * size_of::<U>()) }.cast();
        }
        self.spill(units.saturating_add(1).saturating_mul(size_of::<U>())).cast()
    }

    /// How many bytes of the buffer are left.
    #[inline(always)]
    fn left(&self) -> usize {
        self.end.addr() - self.next.get().addr()
    }

    /// # Safety
    /// So many bytes are left.
    #[inline(always)]
    unsafe fn take(&self, size: usize) -> *mut u8 {
        let start = self.next.get();
        // The next one starts at the next multiple of 16, which `end` is, too.
        // SAFETY: `size` fits before `end`, and `end` is a multiple of 16 away from the aligned start.
        self.next.set(unsafe { start.add((size + (ALIGNMENT - 1)) & !(ALIGNMENT - 1)) });
        start
    }

    #[inline(always)]
    fn spill(&self, size: usize) -> *mut u8 {
        let spill = spill(size, self.spills.get());
        self.spills.set(spill);
        // SAFETY: the allocation has `size` bytes behind its head.
        unsafe { spill.add(1).cast() }
    }

    /// A place for a `T`, holding `value`.
    #[inline(always)]
    pub fn slot<T: Copy>(&self, value: T) -> *mut T {
        const { assert!(align_of::<T>() <= ALIGNMENT) }
        let slot = self.allocate(size_of::<T>()).cast::<T>();
        // SAFETY: freshly allocated for a `T`, and aligned.
        unsafe { slot.write(value) };
        slot
    }
}

/// Takes the state by value and returns the new one, so that the scratch never has its address taken and stays in
/// registers.
#[cold]
#[inline(never)]
fn spill(size: usize, next: *mut Spill) -> *mut Spill {
    let layout = size
        .checked_add(size_of::<Spill>())
        .and_then(|size| Layout::from_size_align(size, align_of::<Spill>()).ok())
        .unwrap_or_else(|| panic!("a temporary of {size} bytes is larger than memory can be"));
    // SAFETY: the layout has at least the head's size.
    let spill = unsafe { alloc(layout) }.cast::<Spill>();
    if spill.is_null() {
        handle_alloc_error(layout);
    }
    // SAFETY: freshly allocated with the head's size and alignment.
    unsafe { spill.write(Spill { next, layout }) };
    spill
}

#[cold]
#[inline(never)]
fn free(mut spill: *mut Spill) {
    while !spill.is_null() {
        // SAFETY: every spill in the list was written by `spill` and is freed once, here.
        let Spill { next, layout } = unsafe { spill.read() };
        // SAFETY: allocated with this layout.
        unsafe { dealloc(spill.cast(), layout) };
        spill = next;
    }
}

impl Drop for Scratch<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.spills.get().is_null() {
            free(self.spills.get());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allocations_are_aligned_disjoint_and_writable() {
        let mut buffer = MaybeUninit::uninit();
        let scratch = scratch(&mut buffer);
        let mut taken: Vec<(*mut u8, usize)> = Vec::new();
        for size in [1, 0, 16, 17, 500, 400, 2000, 3, 5000, 64] {
            let start = scratch.allocate(size);
            assert_eq!(start.addr() % 16, 0);
            // SAFETY: `size` bytes were allocated.
            unsafe { start.write_bytes(0xA5, size) };
            for &(other, length) in &taken {
                assert!(start.addr() + size <= other.addr() || other.addr() + length <= start.addr());
            }
            taken.push((start, size));
        }
        for (start, size) in taken {
            for at in 0..size {
                // SAFETY: written above, and the scratch is alive.
                assert_eq!(unsafe { start.add(at).read() }, 0xA5);
            }
        }
    }

    #[test]
    fn the_whole_buffer_is_used_before_the_heap() {
        let mut buffer = MaybeUninit::uninit();
        let scratch = scratch(&mut buffer);
        scratch.allocate(CAPACITY);
        assert!(scratch.spills.get().is_null());
        scratch.allocate(1);
        assert!(!scratch.spills.get().is_null());
    }
}
