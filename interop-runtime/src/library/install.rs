//! Installing a [`Fake`] in the place of a library, and removing it.

use std::{
    fmt, mem, ptr,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{
    Library,
    error::LoadError,
    fake::Fake,
    loaded::{Loaded, Provider},
    serial::{Serial, SerialGuard},
    trace,
};

/// Keeps a [`Fake`] installed until it is dropped. It stays in its thread. One that is forgotten keeps every other thread
/// from installing any.
#[must_use = "the fake is removed when this is dropped"]
pub struct FakeGuard {
    library: &'static Library,
    id: u64,
    /// Last, so that the next thread finds the fake removed.
    _alone: SerialGuard<'static>,
}

/// Who may install fakes.
static ALONE: Serial = Serial::new();

/// The fakes that are installed, in order.
static INSTALLED: Mutex<Vec<Installed>> = Mutex::new(Vec::new());
static NEXT_ID: AtomicU64 = AtomicU64::new(0);

/// What stood in a library's place for a fake: other threads may be looking something up in it still.
static REMOVED: Mutex<Vec<&'static Loaded>> = Mutex::new(Vec::new());

struct Installed {
    id: u64,
    library: &'static Library,
    fake: Fake,
    /// What stands in the library's place for this fake.
    loaded: &'static Loaded,
    /// What stood there before, and stands below this.
    below: Option<&'static Loaded>,
}

/// Waits until no other thread has a fake installed, and keeps others from installing one while it is held.
///
/// For tests that want real libraries in a program whose other tests install fakes.
///
/// ```
/// let _real = interop_runtime::library::no_fakes();
/// ```
pub fn no_fakes() -> SerialGuard<'static> {
    ALONE.lock()
}

impl Fake {
    /// Puts this in the place of a library, whether that is loaded or not, until the guard is dropped.
    ///
    /// Installed twice by the same thread, the last one counts, and one that is [`partial`](Self::partial) has the rest
    /// from the one before. Waits while another thread has a fake installed.
    ///
    /// # Errors
    ///
    /// [`LoadError::LibraryNotFound`], if this is partial, no fake is in place and the real library cannot be loaded.
    ///
    /// # Panics
    ///
    /// For [`Library::PROCESS`], which everything else is made of.
    pub fn install(self, library: &'static Library) -> Result<FakeGuard, LoadError> {
        assert!(
            !library.is_process(),
            "`Library::PROCESS` cannot be replaced by a fake: declare a `Library` of its own"
        );
        let alone = ALONE.lock();
        let beneath = if self.is_partial() { Some(library.loaded()?) } else { None };
        trace::fake(library.name(), "installed");
        let mut installed = installed();
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
        let loaded = self.loaded(beneath);
        let below = library.cache().replace(Some(loaded));
        installed.push(Installed { id, library, fake: self, loaded, below });
        Ok(FakeGuard { library, id, _alone: alone })
    }

    /// What stands in a library's place for this.
    fn loaded(&self, beneath: Option<&'static Loaded>) -> &'static Loaded {
        Box::leak(Box::new(Loaded::new(Provider::Fake { fake: self.clone(), beneath })))
    }
}

fn installed() -> MutexGuard<'static, Vec<Installed>> {
    INSTALLED.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for FakeGuard {
    fn drop(&mut self) {
        let mut installed = installed();
        let Some(at) = installed.iter().position(|one| one.id == self.id) else { return };
        let removed = installed.remove(at);
        let mut gone = vec![removed.loaded];
        let mut top = removed.below;
        // Those above may have addresses from this one. So each is made anew: a thread that has found one of these
        // addresses and does not use it yet sees that what it comes from is not in place any more.
        for above in installed[at..].iter_mut().filter(|one| ptr::eq(one.library, self.library)) {
            above.below = top;
            gone.push(mem::replace(&mut above.loaded, above.fake.loaded(top.filter(|_| above.fake.is_partial()))));
            top = Some(above.loaded);
        }
        self.library.cache().replace(top);
        REMOVED.lock().unwrap_or_else(PoisonError::into_inner).append(&mut gone);
        trace::fake(self.library.name(), "removed");
    }
}

impl fmt::Debug for FakeGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FakeGuard").field("library", &self.library.name()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{
            Barrier,
            atomic::{AtomicBool, Ordering},
        },
        thread,
    };

    use super::{Fake, no_fakes};
    use crate::library::{Library, Symbol};

    static ONE: u8 = 1;
    static TWO: u8 = 2;

    fn fake(value: &'static u8) -> Fake {
        // SAFETY: nobody calls it.
        unsafe { Fake::new().function(c"value", (&raw const *value).cast()) }
    }

    /// Lets the others stop, also if this thread fails: the scope waits for them.
    struct Stopping<'a>(&'a AtomicBool);

    impl Drop for Stopping<'_> {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    /// The address is one of two, and, once the guard is gone, not the fake's any more.
    #[test]
    fn symbols_are_bound_while_fakes_come_and_go() {
        static LIBRARY: Library = Library::new("interop_fake");
        static SYMBOL: Symbol = Symbol::new();
        let _alone = no_fakes();
        let _beneath = fake(&ONE).install(&LIBRARY).unwrap();
        let bind = || {
            // SAFETY: the only binding of this symbol, and what it finds is a variable of one byte.
            let address = SYMBOL.get().unwrap_or_else(|| unsafe { SYMBOL.bind_or_panic(&LIBRARY, "value\0") });
            // SAFETY: one of the two.
            unsafe { address.cast::<u8>().read() }
        };
        let (stop, barrier) = (AtomicBool::new(false), Barrier::new(3));
        thread::scope(|scope| {
            let _stopping = Stopping(&stop);
            for _ in 0..2 {
                scope.spawn(|| {
                    barrier.wait();
                    while !stop.load(Ordering::Relaxed) {
                        assert!([ONE, TWO].contains(&bind()));
                    }
                });
            }
            barrier.wait();
            for _ in 0..if cfg!(miri) { 20 } else { 2000 } {
                let guard = fake(&TWO).install(&LIBRARY).unwrap();
                assert_eq!(bind(), TWO);
                drop(guard);
                assert_eq!(bind(), ONE);
            }
        });
    }
}
