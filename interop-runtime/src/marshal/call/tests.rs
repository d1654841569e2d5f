//! What a call has of memory, and what it keeps.

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
