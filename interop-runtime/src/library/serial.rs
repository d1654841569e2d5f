//! [`Serial`]: one call at a time, for libraries that are not thread-safe.

use std::cell::Cell;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The lock of a block that is declared `serialized`.
///
/// A thread that holds it takes it again without waiting, because a library may call back, and the callback may call the
/// library.
pub struct Serial {
    lock: Mutex<()>,
    /// The thread that holds the lock; 0 where none does.
    owner: AtomicUsize,
}

/// Holds the lock until it is dropped, on the thread that took it.
#[must_use]
pub struct SerialGuard<'a> {
    /// Of the outermost call only.
    held: Option<(MutexGuard<'a, ()>, &'a AtomicUsize)>,
    _not_send: PhantomData<*const ()>,
}

impl Serial {
    /// Held by nobody.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "only ever a static")]
    pub const fn new() -> Self {
        Self { lock: Mutex::new(()), owner: AtomicUsize::new(0) }
    }

    /// Waits until no other thread holds the lock.
    pub fn lock(&self) -> SerialGuard<'_> {
        let this = this_thread();
        // Relaxed: only this thread writes its own number, and takes it out again before it lets go.
        if this != 0 && self.owner.load(Ordering::Relaxed) == this {
            return SerialGuard { held: None, _not_send: PhantomData };
        }
        // A call that panicked left nothing half done on this side.
        let guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.owner.store(this, Ordering::Relaxed);
        SerialGuard { held: Some((guard, &self.owner)), _not_send: PhantomData }
    }
}

impl Drop for SerialGuard<'_> {
    fn drop(&mut self) {
        if let Some((_, owner)) = &self.held {
            owner.store(0, Ordering::Relaxed);
        }
    }
}

/// A number that no other living thread has: where its own byte is. 0 while the thread ends and has none any more, which
/// then is nobody's.
fn this_thread() -> usize {
    thread_local!(static HERE: Cell<u8> = const { Cell::new(0) });
    HERE.try_with(|here| std::ptr::from_ref(here).addr()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::thread;

    use super::Serial;

    #[test]
    fn one_thread_at_a_time() {
        static SERIAL: Serial = Serial::new();
        static WITHIN: AtomicBool = AtomicBool::new(false);
        static TIMES: AtomicUsize = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _guard = SERIAL.lock();
                        assert!(!WITHIN.swap(true, Ordering::Relaxed), "two threads at once");
                        thread::yield_now();
                        TIMES.fetch_add(1, Ordering::Relaxed);
                        WITHIN.store(false, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(TIMES.load(Ordering::Relaxed), 400);
    }

    #[test]
    fn a_thread_that_has_it_gets_it_again() {
        static SERIAL: Serial = Serial::new();
        let outer = SERIAL.lock();
        drop(SERIAL.lock());
        // Still held: another thread does not get in before `outer` is dropped.
        thread::scope(|scope| {
            let other = scope.spawn(|| drop(SERIAL.lock()));
            thread::yield_now();
            assert!(SERIAL.lock.try_lock().is_err());
            drop(outer);
            other.join().unwrap();
        });
        assert!(SERIAL.lock.try_lock().is_ok());
    }

    #[test]
    fn a_panic_lets_go() {
        static SERIAL: Serial = Serial::new();
        let panicked = thread::spawn(|| {
            let _guard = SERIAL.lock();
            panic!("within a call");
        });
        assert!(panicked.join().is_err());
        drop(SERIAL.lock());
    }
}
