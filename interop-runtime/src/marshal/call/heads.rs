//! What a call must drop and free when it is over: a list of heads, the last one first.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};

/// Of everything in the buffer of a call, and of its allocations.
pub(super) const ALIGNMENT: usize = 16;

/// What stands before a heap allocation, and before a value that is kept.
#[repr(C, align(16))]
pub(super) struct Head {
    pub(super) before: *mut Head,
    /// Of the heap allocation that begins here; of no size for a value that is kept, whose memory is the call's.
    pub(super) layout: Layout,
    /// What drops the value that is kept behind this head.
    pub(super) drop: Option<unsafe fn(*mut Head)>,
}

/// A value that a call keeps.
#[repr(C)]
pub(super) struct Kept<T> {
    pub(super) head: Head,
    pub(super) value: T,
}

/// Takes the state by value and returns the new one, so that the call never has its address taken and stays in
/// registers.
#[cold]
#[inline(never)]
pub(super) fn spill(size: usize, before: *mut Head) -> *mut Head {
    spill_aligned(Layout::from_size_align(size, ALIGNMENT).unwrap_or_else(|_| impossible(size)), before)
}

/// As [`spill`].
#[cold]
#[inline(never)]
pub(super) fn spill_aligned(memory: Layout, before: *mut Head) -> *mut Head {
    let align = memory.align().max(align_of::<Head>());
    let layout = memory
        .size()
        .checked_add(offset(memory.align()))
        .and_then(|size| Layout::from_size_align(size, align).ok())
        .unwrap_or_else(|| impossible(memory.size()));
    // SAFETY: the layout has at least the head's size.
    let head = unsafe { alloc(layout) }.cast::<Head>();
    if head.is_null() {
        handle_alloc_error(layout);
    }
    // SAFETY: freshly allocated with the head's size and alignment.
    unsafe { head.write(Head { before, layout, drop: None }) };
    head
}

/// Where memory of that alignment stands behind its head.
#[inline(always)]
pub(super) const fn offset(align: usize) -> usize {
    size_of::<Head>().next_multiple_of(align)
}

#[cold]
pub(super) fn impossible(size: usize) -> ! {
    panic!("a temporary of {size} bytes is larger than memory can be")
}

/// Drops what is kept, and then frees all memory: also where dropping a value panics.
#[cold]
#[inline(never)]
pub(super) fn end(last: *mut Head) {
    let _memory = Memory(last);
    let mut values = Values(last);
    values.drop_all();
}

/// Values that are still kept.
struct Values(*mut Head);

impl Values {
    fn drop_all(&mut self) {
        while !self.0.is_null() {
            let head = self.0;
            // SAFETY: no head has been freed yet.
            self.0 = unsafe { (*head).before };
            // SAFETY: as above; each head is here once.
            if let Some(drop) = unsafe { (*head).drop } {
                // SAFETY: the head of a value of the type that `drop` is for.
                unsafe { drop(head) };
            }
        }
    }
}

/// The rest, where dropping one of them panicked; a second panic aborts, as everywhere.
impl Drop for Values {
    fn drop(&mut self) {
        self.drop_all();
    }
}

/// Memory that is still allocated.
struct Memory(*mut Head);

impl Drop for Memory {
    fn drop(&mut self) {
        let mut head = self.0;
        while !head.is_null() {
            // A value that is kept stands in memory that was allocated before it, and is freed after its head is read.
            // SAFETY: the heads before this one are still there, and this one is.
            let (before, layout) = unsafe { ((*head).before, (*head).layout) };
            if layout.size() != 0 {
                // SAFETY: allocated with this layout, and freed once.
                unsafe { dealloc(head.cast(), layout) };
            }
            head = before;
        }
    }
}
