//! [`Serial`]: the lock of a library that bears one call at a time.

use std::{
    cell::Cell,
    fmt,
    marker::PhantomData,
    ptr,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

/// A lock that one thread at a time can have, as often as it likes: for libraries that may be called from any thread, but
/// not from two at once.
///
/// The thread that has it can take it again, because a library that is called may call back, and what it calls may call
/// the library. A panic does not poison it.
///
/// What was written under the lock is seen by who has it next.
///
/// ```
/// use interop_runtime::library::Serial;
///
/// static GLOBAL_STATE: Serial = Serial::new();
///
/// let outer = GLOBAL_STATE.lock();
/// let inner = GLOBAL_STATE.lock(); // the same thread: no waiting
/// drop(inner);
/// drop(outer);
/// ```
pub struct Serial {
    held: Mutex<Held>,
    free: Condvar,
}

/// Who has it, and how often.
struct Held {
    /// The thread, by an address that only that thread has; zero if none.
    owner: usize,
    depth: usize,
}

/// Holds a [`Serial`] until it is dropped. It stays in its thread.
#[must_use = "the lock is released when this is dropped"]
pub struct SerialGuard<'a> {
    lock: &'a Serial,
    /// Neither `Send` nor `Sync`.
    _thread: PhantomData<*const ()>,
}

impl Serial {
    /// A lock that nobody has.
    #[must_use]
    pub const fn new() -> Self {
        Self { held: Mutex::new(Held { owner: 0, depth: 0 }), free: Condvar::new() }
    }

    /// Waits until no other thread has it, and takes it.
    pub fn lock(&self) -> SerialGuard<'_> {
        let this = this_thread();
        let mut held = self.held();
        while held.owner != 0 && held.owner != this {
            held = self.free.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        self.take(held, this)
    }

    /// Takes it if no other thread has it.
    #[must_use = "the lock is released when this is dropped"]
    pub fn try_lock(&self) -> Option<SerialGuard<'_>> {
        let this = this_thread();
        let held = self.held();
        (held.owner == 0 || held.owner == this).then(|| self.take(held, this))
    }

    fn take(&self, mut held: MutexGuard<'_, Held>, this: usize) -> SerialGuard<'_> {
        held.owner = this;
        held.depth += 1;
        SerialGuard { lock: self, _thread: PhantomData }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        // Nothing panics while it is locked.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Serial {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for SerialGuard<'_> {
    fn drop(&mut self) {
        let mut held = self.lock.held();
        held.depth -= 1;
        if held.depth == 0 {
            held.owner = 0;
            self.lock.free.notify_one();
        }
    }
}

impl fmt::Debug for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Serial").field("locked", &(self.held().owner != 0)).finish_non_exhaustive()
    }
}

impl fmt::Debug for SerialGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SerialGuard").field(self.lock).finish()
    }
}

/// A number that no other living thread has: where its own byte is. It can be asked for at the thread's end, too.
fn this_thread() -> usize {
    thread_local!(static HERE: Cell<u8> = const { Cell::new(0) });
    HERE.with(|here| ptr::from_ref(here).addr())
}

#[cfg(test)]
mod tests {
    use std::{
        cell::UnsafeCell,
        panic::{self, AssertUnwindSafe},
        sync::{
            Barrier,
            atomic::{AtomicBool, Ordering},
        },
        thread,
    };

    use super::Serial;

    /// A number that threads may change under the lock only.
    struct Shared(UnsafeCell<u64>);

    // SAFETY: the tests take the lock first; that is what they test.
    unsafe impl Sync for Shared {}

    #[test]
    fn one_thread_at_a_time() {
        static LOCK: Serial = Serial::new();
        static SHARED: Shared = Shared(UnsafeCell::new(0));
        const THREADS: u64 = 8;
        let rounds = if cfg!(miri) { 20 } else { 5000 };
        let add = || {
            // SAFETY: under the lock nobody else has the number.
            let number = unsafe { &mut *SHARED.0.get() };
            *number += 1;
        };
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    for _ in 0..rounds {
                        let _outer = LOCK.lock();
                        add();
                        let _inner = LOCK.lock();
                        add();
                    }
                });
            }
        });
        let _guard = LOCK.lock();
        // SAFETY: the threads are gone.
        assert_eq!(unsafe { *SHARED.0.get() }, 2 * THREADS * rounds);
    }

    #[test]
    fn the_same_thread_takes_it_again() {
        let lock = Serial::new();
        let outer = lock.lock();
        let inner = lock.try_lock().unwrap();
        drop(outer);
        thread::scope(|scope| {
            scope.spawn(|| assert!(lock.try_lock().is_none(), "one guard is left"));
        });
        drop(inner);
        thread::scope(|scope| {
            scope.spawn(|| assert!(lock.try_lock().is_some()));
        });
    }

    #[test]
    fn who_waits_is_woken() {
        let lock = Serial::new();
        let (barrier, released) = (Barrier::new(2), AtomicBool::new(false));
        let guard = lock.lock();
        thread::scope(|scope| {
            scope.spawn(|| {
                barrier.wait();
                let _guard = lock.lock();
                assert!(released.load(Ordering::Relaxed));
            });
            barrier.wait();
            thread::yield_now();
            released.store(true, Ordering::Relaxed);
            drop(guard);
        });
    }

    #[test]
    fn a_panic_releases_it() {
        let lock = Serial::new();
        let panicked = panic::catch_unwind(AssertUnwindSafe(|| {
            let _guard = lock.lock();
            panic::resume_unwind(Box::new(()));
        }));
        assert!(panicked.is_err());
        thread::scope(|scope| {
            scope.spawn(|| assert!(lock.try_lock().is_some()));
        });
        assert_eq!(format!("{lock:?}"), "Serial { locked: false, .. }");
    }
}
