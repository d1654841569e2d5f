//! Whether a thread runs a function of the program that loading has called, such as a resolver. That function may load, too:
//! it must not be called again from within itself, without end.

use std::{cell::Cell, ptr};

/// A function that a thread runs, and the one from which it was called.
struct Within {
    what: usize,
    outer: *const Within,
}

thread_local! {
    /// The innermost. It has no destructor, so it can be looked at when the thread ends, too.
    static INNERMOST: Cell<*const Within> = const { Cell::new(ptr::null()) };
}

/// Runs the function, unless this thread is within one for the same thing.
pub(super) fn unless_within<T, R>(what: &T, run: impl FnOnce() -> R) -> Option<R> {
    /// Leaves it, also if the function panics.
    struct Leave(*const Within);
    impl Drop for Leave {
        fn drop(&mut self) {
            INNERMOST.set(self.0);
        }
    }

    let (what, outer) = (ptr::from_ref(what).addr(), INNERMOST.get());
    let mut next = outer;
    // SAFETY: null, or on this thread's stack, in a call of this function that has not returned.
    while let Some(within) = unsafe { next.as_ref() } {
        if within.what == what {
            return None;
        }
        next = within.outer;
    }
    let within = Within { what, outer };
    INNERMOST.set(&raw const within);
    let _leave = Leave(outer);
    Some(run())
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::unless_within;

    #[test]
    fn nested() {
        let (a, b) = (1_u8, 2_u8);
        let nested = || unless_within(&b, || (unless_within(&a, || 1), unless_within(&b, || 2)));
        assert_eq!(unless_within(&a, nested), Some(Some((None, None))));
        assert_eq!(unless_within(&a, || 3), Some(3), "left");
        let other_thread = || std::thread::scope(|scope| scope.spawn(|| unless_within(&a, || 4)).join().unwrap());
        assert_eq!(unless_within(&a, other_thread), Some(Some(4)));
    }

    #[test]
    fn panics() {
        let (a, b) = (1_u8, 2_u8);
        let panics = || unless_within(&b, || std::panic::resume_unwind(Box::new(())));
        let caught = || catch_unwind(AssertUnwindSafe(panics)).is_err().then(|| unless_within(&b, || 1));
        assert_eq!(unless_within(&a, caught), Some(Some(Some(1))));
        assert_eq!(unless_within(&a, || 2), Some(2));
    }
}
