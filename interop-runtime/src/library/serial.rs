//! [`Serial`]: the lock of a library that bears one call at a time.

use std::{
    fmt,
    marker::PhantomData,
    ptr,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// A lock that one thread at a time can have, as often as it likes: for libraries that may be called from any thread, but
/// not from two at once.
///
/// The thread that has it can take it again, because a library that is called may call back, and what it calls may call
/// the library. A panic does not poison it.
///
/// It costs two atomic operations where nobody waits, and orders what threads do one after the other: what was written
/// under the lock is seen by who has it next.
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
    /// The thread that has it, by an address that only that thread has; zero if none.
    owner: AtomicUsize,
    /// How often that thread has taken it. Only that thread reads and writes it.
    depth: AtomicUsize,
    /// How many threads wait, or are about to.
    waiting: AtomicUsize,
    sleep: Mutex<()>,
    wake: Condvar,
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
        Self {
            owner: AtomicUsize::new(0),
            depth: AtomicUsize::new(0),
            waiting: AtomicUsize::new(0),
            sleep: Mutex::new(()),
            wake: Condvar::new(),
        }
    }

    /// Waits until no other thread has it, and takes it.
    #[inline]
    pub fn lock(&self) -> SerialGuard<'_> {
        let thread = this_thread();
        if self.owner.load(Ordering::Relaxed) == thread {
            // Only this thread writes its own number, so it does have the lock.
            self.depth.store(self.depth.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        } else {
            if !self.take(thread) {
                self.wait(thread);
            }
            self.depth.store(1, Ordering::Relaxed);
        }
        SerialGuard { lock: self, _thread: PhantomData }
    }

    /// Takes it if no other thread has it.
    #[inline]
    #[must_use = "the lock is released when this is dropped"]
    pub fn try_lock(&self) -> Option<SerialGuard<'_>> {
        let thread = this_thread();
        let has = self.owner.load(Ordering::Relaxed) == thread;
        (has || self.take(thread)).then(|| {
            let depth = if has { self.depth.load(Ordering::Relaxed) } else { 0 };
            self.depth.store(depth + 1, Ordering::Relaxed);
            SerialGuard { lock: self, _thread: PhantomData }
        })
    }

    #[inline]
    fn take(&self, thread: usize) -> bool {
        self.owner.compare_exchange(0, thread, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }

    /// SeqCst on `owner` and `waiting`: either this sees the lock free, or who frees it sees this waiting.
    #[cold]
    fn wait(&self, thread: usize) {
        let mut asleep = self.sleep();
        self.waiting.fetch_add(1, Ordering::SeqCst);
        while !self.take(thread) {
            asleep = self.wake.wait(asleep).unwrap_or_else(PoisonError::into_inner);
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }

    #[cold]
    fn wake(&self) {
        // With the mutex: who waits has either not looked yet, or sleeps already.
        let _asleep = self.sleep();
        self.wake.notify_one();
    }

    fn sleep(&self) -> MutexGuard<'_, ()> {
        self.sleep.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Serial {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for SerialGuard<'_> {
    #[inline]
    fn drop(&mut self) {
        let lock = self.lock;
        let depth = lock.depth.load(Ordering::Relaxed) - 1;
        lock.depth.store(depth, Ordering::Relaxed);
        if depth == 0 {
            lock.owner.store(0, Ordering::SeqCst);
            if lock.waiting.load(Ordering::SeqCst) != 0 {
                lock.wake();
            }
        }
    }
}

impl fmt::Debug for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Serial").field("locked", &(self.owner.load(Ordering::Relaxed) != 0)).finish_non_exhaustive()
    }
}

impl fmt::Debug for SerialGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SerialGuard").field(self.lock).finish()
    }
}

/// A number that no other living thread has. It can be asked for at any time, at the thread's end too.
#[inline]
fn this_thread() -> usize {
    thread_local!(static HERE: u8 = const { 0 });
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
