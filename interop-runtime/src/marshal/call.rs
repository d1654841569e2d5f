//! One call: its memory (temporary strings, and the slots that references to converted values point to), and the values that
//! it keeps until it is over.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::marker::PhantomData;
use std::mem::{MaybeUninit, needs_drop};
use std::ptr;

/// How many bytes of temporaries a call has before it goes to the heap.
///
/// A thousand bytes of string with its NUL fit; a stub's stack frame stays well under a page.
pub const CAPACITY: usize = 1024;

/// Of everything in the buffer.
const ALIGNMENT: usize = 16;

/// The stack part of a call's memory: a local of the stub, left uninitialised (initialising it would cost a
/// `memset` in every call).
#[repr(C, align(16))]
pub struct Buffer(MaybeUninit<[u8; CAPACITY]>);

/// One call, in either direction.
///
/// Its memory is a [`Buffer`] on the stack first, then the heap. When the call is over, however it ends, first the values that
/// it [keeps](Self::keep) are dropped, the last one first, and then all memory is freed.
pub struct Call<'b> {
    next: Cell<*mut u8>,
    end: *mut u8,
    /// The last of what must be dropped or freed.
    last: Cell<*mut Head>,
    instance: *const (),
    /// Invariant: a value that is kept for `'b` must not be kept for less.
    _buffer: PhantomData<Cell<&'b mut Buffer>>,
}

/// What stands before a heap allocation, and before a value that is kept.
#[repr(C, align(16))]
struct Head {
    before: *mut Head,
    /// Of the heap allocation that begins here; of no size for a value that is kept, whose memory is the call's.
    layout: Layout,
    /// What drops the value that is kept behind this head.
    drop: Option<unsafe fn(*mut Head)>,
}

/// A value that a call keeps.
#[repr(C)]
struct Kept<T> {
    head: Head,
    value: T,
}

/// What a stub has on its stack.
#[inline(always)]
#[must_use]
pub const fn buffer() -> MaybeUninit<Buffer> {
    MaybeUninit::uninit()
}

/// A call, with the memory of `buffer` first.
#[inline(always)]
#[must_use]
pub fn call(buffer: &mut MaybeUninit<Buffer>) -> Call<'_> {
    // SAFETY: there is no instance.
    unsafe { call_of(buffer, ptr::null()) }
}

/// A call of a function of the process that has no memory yet: what is asked before there is any.
#[inline(always)]
#[must_use]
pub fn of_process() -> Call<'static> {
    // No place, but one where a value of no size may stand.
    let nowhere = ptr::without_provenance_mut(ALIGNMENT);
    Call {
        next: Cell::new(nowhere),
        end: nowhere,
        last: Cell::new(ptr::null_mut()),
        instance: ptr::null(),
        _buffer: PhantomData,
    }
}

/// A call of a function of `instance`: of one library among several with the same functions.
///
/// # Safety
/// `instance` is null, where the process is the instance; or it is of the type that [`Call::instance`] is asked for, and lives
/// as long as the call.
#[inline(always)]
#[must_use]
pub unsafe fn call_of(buffer: &mut MaybeUninit<Buffer>, instance: *const ()) -> Call<'_> {
    let start = buffer.as_mut_ptr().cast::<u8>();
    Call {
        next: Cell::new(start),
        // SAFETY: one past the end of the same local.
        end: unsafe { start.add(CAPACITY) },
        last: Cell::new(ptr::null_mut()),
        instance,
        _buffer: PhantomData,
    }
}

impl<'b> Call<'b> {
    /// Uninitialised memory for `size` bytes, aligned for any scalar (16), until the call is over.
    #[inline(always)]
    pub fn allocate(&self, size: usize) -> *mut u8 {
        if size <= self.left() {
            // SAFETY: it fits.
            return unsafe { self.take(size) };
        }
        self.spill(size)
    }

    /// Uninitialised memory of any layout, until the call is over. What is aligned to more than 16 is on the heap.
    #[inline(always)]
    pub fn allocate_aligned(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= ALIGNMENT { self.allocate(layout.size()) } else { self.spill_aligned(layout) }
    }

    /// Uninitialised memory for `count` values of type `T`, until the call is over.
    ///
    /// An impossible count is an impossible allocation, which is refused.
    #[inline(always)]
    pub fn allocate_array<T>(&self, count: usize) -> *mut T {
        if const { align_of::<T>() <= ALIGNMENT } {
            return self.allocate(count.saturating_mul(size_of::<T>())).cast();
        }
        self.spill_aligned(
            Layout::array::<T>(count).unwrap_or_else(|_| impossible(count.saturating_mul(size_of::<T>()))),
        )
        .cast()
    }

    /// Uninitialised memory for `units` units and a terminator, until the call is over.
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
        let head = spill(size, self.last.get());
        self.last.set(head);
        // SAFETY: the allocation has `size` bytes behind its head.
        unsafe { head.add(1).cast() }
    }

    #[inline(always)]
    fn spill_aligned(&self, layout: Layout) -> *mut u8 {
        let head = spill_aligned(layout, self.last.get());
        self.last.set(head);
        // SAFETY: the allocation has the layout there.
        unsafe { head.byte_add(offset(layout.align())).cast() }
    }

    /// A place for a `T`, holding `value`.
    #[inline(always)]
    pub fn slot<T: Copy>(&self, value: T) -> *mut T {
        let slot = self.allocate_array::<T>(1);
        // SAFETY: freshly allocated for a `T`, and aligned.
        unsafe { slot.write(value) };
        slot
    }

    /// Keeps a value until the call is over, on success, failure and panic: what native code sees may point into it.
    ///
    /// Values are dropped before any memory of the call is freed, and the last one first, because it may refer to those before it.
    ///
    /// ```
    /// # use interop_runtime::marshal::call::{buffer, call};
    /// let mut buffer = buffer();
    /// let call = call(&mut buffer);
    /// let converted: &str = call.keep(String::from("text"));
    /// assert_eq!(converted, "text");
    /// ```
    #[allow(clippy::mut_from_ref, reason = "each value has memory of its own")]
    #[inline(always)]
    pub fn keep<T: 'b>(&self, value: T) -> &mut T {
        // SAFETY: what the value borrows outlives the buffer, and so the call.
        let kept = unsafe { self.keep_borrowing(value) };
        // SAFETY: nobody else has the pointer, and the value stays there as long as the call.
        unsafe { &mut *kept }
    }

    /// As [`keep`](Self::keep), for a value that borrows what the compiler does not see to outlive the call.
    ///
    /// # Safety
    /// Dropping the value is sound when the call is over: what it uses then is still there, as is all memory of the call, and all
    /// values that were kept before it.
    #[inline(always)]
    pub unsafe fn keep_borrowing<T>(&self, value: T) -> *mut T {
        if const { !needs_drop::<T>() } {
            let place = self.allocate_array::<T>(1);
            // SAFETY: freshly allocated for a `T`, and aligned.
            unsafe { place.write(value) };
            return place;
        }
        /// # Safety
        /// The head of a `Kept<T>`, whose value is dropped once.
        unsafe fn drop_kept<T>(head: *mut Head) {
            // SAFETY: the caller's promise.
            unsafe { (&raw mut (*head.cast::<Kept<T>>()).value).drop_in_place() }
        }
        let kept = self.allocate_array::<Kept<T>>(1);
        let head = Head { before: self.last.get(), layout: Layout::new::<()>(), drop: Some(drop_kept::<T>) };
        // SAFETY: freshly allocated for a `Kept<T>`, and aligned.
        unsafe { kept.write(Kept { head, value }) };
        self.last.set(kept.cast());
        // SAFETY: written above.
        unsafe { &raw mut (*kept).value }
    }

    /// The instance whose function is called; `None` where the process is the instance.
    ///
    /// # Safety
    /// The instance that the call was made for, if it was, is an `I`.
    #[inline(always)]
    #[must_use]
    pub unsafe fn instance<I>(&self) -> Option<&I> {
        // SAFETY: the caller's promise, and that of `call_of`.
        unsafe { self.instance.cast::<I>().as_ref() }
    }
}

/// Takes the state by value and returns the new one, so that the call never has its address taken and stays in
/// registers.
#[cold]
#[inline(never)]
fn spill(size: usize, before: *mut Head) -> *mut Head {
    spill_aligned(Layout::from_size_align(size, ALIGNMENT).unwrap_or_else(|_| impossible(size)), before)
}

/// As [`spill`].
#[cold]
#[inline(never)]
fn spill_aligned(memory: Layout, before: *mut Head) -> *mut Head {
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
const fn offset(align: usize) -> usize {
    size_of::<Head>().next_multiple_of(align)
}

#[cold]
fn impossible(size: usize) -> ! {
    panic!("a temporary of {size} bytes is larger than memory can be")
}

/// Drops what is kept, and then frees all memory: also where dropping a value panics.
#[cold]
#[inline(never)]
fn end(last: *mut Head) {
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

impl Drop for Call<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.last.get().is_null() {
            end(self.last.get());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn allocations_are_aligned_disjoint_and_writable() {
        let mut buffer = MaybeUninit::uninit();
        let call = call(&mut buffer);
        let mut taken: Vec<(*mut u8, usize)> = Vec::new();
        for size in [1, 0, 16, 17, 500, 400, 2000, 3, 5000, 64] {
            let start = call.allocate(size);
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
                // SAFETY: written above, and the call is not over.
                assert_eq!(unsafe { start.add(at).read() }, 0xA5);
            }
        }
    }

    #[test]
    fn the_whole_buffer_is_used_before_the_heap() {
        let mut buffer = MaybeUninit::uninit();
        let call = call(&mut buffer);
        call.allocate(CAPACITY);
        assert!(call.last.get().is_null());
        call.allocate(1);
        assert!(!call.last.get().is_null());
    }

    #[test]
    fn any_alignment() {
        let mut buffer = MaybeUninit::uninit();
        let call = call(&mut buffer);
        for align in (0..=12).map(|power| 1 << power) {
            for size in [0, 1, align, 3 * align] {
                let start = call.allocate_aligned(Layout::from_size_align(size, align).unwrap());
                assert_eq!(start.addr() % align, 0, "{size} bytes");
                // SAFETY: `size` bytes were allocated.
                unsafe { start.write_bytes(0xA5, size) };
            }
        }
    }

    #[test]
    fn a_slot_and_a_kept_value_have_the_alignment_of_their_type() {
        #[derive(Clone, Copy)]
        #[repr(align(4096))]
        struct Page(u8);
        #[repr(align(64))]
        struct Line(String);

        let mut buffer = MaybeUninit::uninit();
        let call = call(&mut buffer);
        for value in 0..3 {
            let page = call.slot(Page(value));
            // SAFETY: the slot holds the value.
            assert_eq!((page.addr() % 4096, unsafe { (*page).0 }), (0, value));
            let line = call.keep(Line(value.to_string()));
            assert_eq!((ptr::from_ref(line).addr() % 64, line.0.clone()), (0, value.to_string()));
            assert_eq!(*call.keep(u128::from(value)), u128::from(value));
        }
    }

    #[test]
    fn a_value_of_no_size_has_a_place_where_there_is_no_memory() {
        let call = of_process();
        let kept: *mut () = call.keep(());
        let slot = call.slot([0_u64; 0]);
        assert!(!kept.is_null() && !slot.is_null() && slot.is_aligned());
        assert_eq!(*call.keep(7), 7);
    }

    /// Says when it is dropped.
    struct Dropped<'l>(&'static str, &'l RefCell<Vec<&'static str>>);
    impl Drop for Dropped<'_> {
        fn drop(&mut self) {
            self.1.borrow_mut().push(self.0);
            if self.0 == "panics" {
                panic!("in a drop");
            }
        }
    }

    #[test]
    fn the_last_value_is_dropped_first() {
        let log = RefCell::new(Vec::new());
        {
            let mut buffer = MaybeUninit::uninit();
            let call = call(&mut buffer);
            call.keep(Dropped("first", &log));
            call.allocate(2 * CAPACITY);
            call.keep(Dropped("second", &log)).0 = "changed";
            call.keep([Dropped("third", &log), Dropped("fourth", &log)]);
            assert!(log.borrow().is_empty());
        }
        assert_eq!(*log.borrow(), ["third", "fourth", "changed", "first"]);
    }

    /// Reads the memory of the call when it is dropped.
    struct Reads<'l>(*const u8, &'l RefCell<Vec<u8>>);
    impl Drop for Reads<'_> {
        fn drop(&mut self) {
            // SAFETY: the memory of a call that is not freed before this.
            self.1.borrow_mut().push(unsafe { self.0.read() });
        }
    }

    #[test]
    fn values_are_dropped_before_any_memory_is_freed() {
        let read = RefCell::new(Vec::new());
        {
            let mut buffer = MaybeUninit::uninit();
            let call = call(&mut buffer);
            // The first has its own memory on the heap, and refers to what is allocated before and after it.
            let spilled = call.allocate(2 * CAPACITY);
            // SAFETY: allocated.
            unsafe { spilled.write(1) };
            call.allocate(CAPACITY);
            let later = call.keep([0_u8; 100]).as_mut_ptr();
            call.keep(Reads(spilled, &read));
            call.keep(Reads(later, &read));
            let last = call.allocate(2 * CAPACITY);
            // SAFETY: allocated.
            unsafe { last.write(2) };
            call.keep(Reads(last, &read));
        }
        assert_eq!(*read.borrow(), [2, 0, 1]);
    }

    #[test]
    fn values_are_dropped_when_the_call_panics() {
        let log = RefCell::new(Vec::new());
        catch_unwind(AssertUnwindSafe(|| {
            let mut buffer = MaybeUninit::uninit();
            let call = call(&mut buffer);
            call.keep(Dropped("first", &log));
            call.keep(Dropped("second", &log));
            panic!("in the call");
        }))
        .unwrap_err();
        assert_eq!(*log.borrow(), ["second", "first"]);
    }

    #[test]
    fn a_panic_in_a_drop_keeps_nothing_from_being_dropped_and_freed() {
        let log = RefCell::new(Vec::new());
        let panic = catch_unwind(AssertUnwindSafe(|| {
            let mut buffer = MaybeUninit::uninit();
            let call = call(&mut buffer);
            call.keep(Dropped("first", &log));
            call.allocate(2 * CAPACITY); // which Miri and LeakSanitizer would miss
            call.keep(Dropped("panics", &log));
            call.keep(Dropped("last", &log));
        }))
        .unwrap_err();
        assert_eq!(panic.downcast_ref(), Some(&"in a drop"));
        assert_eq!(*log.borrow(), ["last", "panics", "first"]);
    }

    #[test]
    fn the_instance_is_the_one_the_call_was_made_for() {
        let mut buffer = MaybeUninit::uninit();
        let process = call(&mut buffer);
        // SAFETY: none was named.
        assert!(unsafe { process.instance::<String>() }.is_none());
        drop(process);
        let instance = String::from("codec");
        // SAFETY: it outlives the call.
        let call = unsafe { call_of(&mut buffer, (&raw const instance).cast()) };
        // SAFETY: a `String`.
        assert_eq!(unsafe { call.instance::<String>() }, Some(&instance));
    }
}
