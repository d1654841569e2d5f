//! One call: its memory (temporary strings, and the slots that references to converted values point to), and the values that
//! it keeps until it is over.

use std::alloc::Layout;
use std::cell::Cell;
use std::marker::PhantomData;
use std::mem::{MaybeUninit, needs_drop};
use std::ptr;

use heads::{ALIGNMENT, Head, Kept, end, impossible, offset, spill, spill_aligned};

mod heads;

/// How many bytes of temporaries a call has before it goes to the heap.
///
/// A thousand bytes of string with its NUL fit; a stub's stack frame stays well under a page.
pub const CAPACITY: usize = 1024;

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

impl Drop for Call<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.last.get().is_null() {
            end(self.last.get());
        }
    }
}

#[cfg(test)]
mod tests;
