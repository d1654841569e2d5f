//! What a declared library was resolved to, the one place where that is kept, and the symbols that were bound to it.

use std::{
    ffi::{CStr, c_void},
    path::PathBuf,
    ptr::{self, NonNull},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicPtr, Ordering},
    },
};

use super::{
    fake::Fake,
    open::{LoaderFunction, OpenLibrary},
    platform::variable,
    reentry::unless_within,
    symbol::{Scope, Symbol},
};

/// What a library was resolved to. Never dropped but by [`Library::unload`](super::Library::unload).
pub(super) struct Loaded {
    pub(super) provider: Provider,
    bound: Mutex<Bound>,
}

/// Where symbols come from.
pub(super) enum Provider {
    System {
        open: OpenLibrary,
        loader: Option<LoaderFunction>,
    },
    /// `beneath` has what the fake has not.
    Fake {
        fake: Fake,
        beneath: Option<&'static Loaded>,
    },
}

/// Who has addresses from here.
pub(super) struct Bound {
    /// Those that can be told to forget them.
    pub(super) symbols: Vec<&'static Symbol>,
    /// Whether there are others.
    kept: bool,
}

/// The place of a loaded library in its declaration.
///
/// No lock: a library's own initialisation may call back into the program and ask for the same library.
pub(super) struct Cache(AtomicPtr<Loaded>);

impl Cache {
    pub(super) const fn new() -> Self {
        Self(AtomicPtr::new(ptr::null_mut()))
    }

    #[inline]
    pub(super) fn get(&self) -> Option<&'static Loaded> {
        // SAFETY: the pointer is null or comes from a box that is never freed, but by `Library::unload`, whose caller
        // promises that nobody is here; Acquire pairs with the Release of who has written it.
        unsafe { self.0.load(Ordering::Acquire).as_ref() }
    }

    /// Keeps the library, or the one that another thread was faster to keep; then this one comes back, too.
    pub(super) fn publish(&self, loaded: Loaded) -> (&'static Loaded, Option<Loaded>) {
        let new = Box::into_raw(Box::new(loaded));
        match self.0.compare_exchange(ptr::null_mut(), new, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: made from a box above, and not freed from here on.
            Ok(_) => (unsafe { &*new }, None),
            Err(first) => {
                // SAFETY: made from a box above, and no other thread has seen it.
                let new = unsafe { Box::from_raw(new) };
                // SAFETY: not null, so published by another thread.
                (unsafe { &*first }, Some(*new))
            }
        }
    }

    /// Puts another in its place, or none, and makes every symbol forget the address that it had from the one before.
    pub(super) fn replace(&self, new: Option<&'static Loaded>) -> Option<&'static Loaded> {
        let new = new.map_or(ptr::null_mut(), |new| ptr::from_ref(new).cast_mut());
        // SAFETY: as in `get`.
        let old = unsafe { self.0.swap(new, Ordering::AcqRel).as_ref() };
        if let Some(old) = old {
            // Behind the swap: a symbol is bound under this lock, and only while its library is the one in place.
            for symbol in old.bound().symbols.drain(..) {
                symbol.forget();
            }
        }
        old
    }
}

impl Loaded {
    pub(super) const fn new(provider: Provider) -> Self {
        Self { provider, bound: Mutex::new(Bound { symbols: Vec::new(), kept: false }) }
    }

    /// What it is called in messages: the candidate that it was loaded by.
    pub(super) fn name(&self) -> &str {
        match &self.provider {
            Provider::System { open, .. } => open.name(),
            Provider::Fake { .. } => "a fake",
        }
    }

    /// The file, as the system names it.
    #[cold]
    pub(super) fn path(&self) -> Option<PathBuf> {
        self.open().and_then(OpenLibrary::path)
    }

    /// The library, unless this is a fake.
    pub(super) fn open(&self) -> Option<&OpenLibrary> {
        match &self.provider {
            Provider::System { open, .. } => Some(open),
            Provider::Fake { .. } => None,
        }
    }

    /// Takes back that this library was opened once more than the one that is kept. The system counts, and would not give
    /// the library back when it is unloaded. Another library stays: it would not if this was the only time.
    #[cold]
    pub(super) fn close_again(self, kept: &Self) {
        if let (Some(open), Some(kept)) = (self.open(), kept.open())
            && open.handle() == kept.handle()
        {
            // SAFETY: nothing was looked up in it, and it stays open for who keeps it.
            let _ = unsafe { open.handle().close() };
        }
    }

    /// The address of an exported symbol.
    #[inline]
    pub(super) fn find(&self, symbol: &CStr) -> Option<NonNull<c_void>> {
        match &self.provider {
            Provider::System { open, loader: None } => open.find(symbol).ok(),
            Provider::System { open, loader: Some(loader) } => {
                // The loader function may be an import itself, or call one: that comes from the table.
                let found = unless_within(self, || loader(open, symbol)).flatten();
                found.or_else(|| open.find(symbol).ok())
            }
            Provider::Fake { fake, beneath } => {
                fake.find(symbol).or_else(|| beneath.and_then(|real| real.find(symbol)))
            }
        }
    }

    /// Keeps an address in a symbol that cannot be told to forget it, so the library stays. Not for a fake, which does not.
    pub(super) fn keep(&self, symbol: &Symbol, address: NonNull<()>) {
        if self.open().is_some() {
            self.bound().kept = true;
            symbol.remember(address);
        }
    }

    /// Lets the library stay.
    pub(super) fn keep_library(&self) {
        self.bound().kept = true;
    }

    /// Whose the variable at an address is that was found here.
    #[cold]
    pub(super) fn scope(&self, address: NonNull<()>) -> Scope {
        match self.open() {
            None => Scope::Fake,
            Some(_) if variable::is_shared(address.as_ptr()) => Scope::Process,
            Some(_) => Scope::Thread,
        }
    }

    /// Whether somebody has an address who cannot be told to forget it.
    pub(super) fn has_kept(&self) -> bool {
        self.bound().kept
    }

    pub(super) fn bound(&self) -> MutexGuard<'_, Bound> {
        self.bound.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// # Safety
    ///
    /// It was published, and nobody uses it any more.
    pub(super) unsafe fn free(&'static self) {
        // SAFETY: what is published is made from a box; the rest is the caller's promise.
        drop(unsafe { Box::from_raw(ptr::from_ref(self).cast_mut()) });
    }
}

#[cfg(test)]
mod tests {
    use std::{
        ptr::{self, NonNull},
        sync::Barrier,
        thread,
    };

    use super::{Cache, Fake, Loaded, OpenLibrary, Provider, Symbol};
    use crate::library::Library;

    /// A thread may have found an address just before the library was replaced.
    #[test]
    fn nothing_is_bound_to_what_was_replaced() {
        static LIBRARY: Library = Library::new("interop_replaced");
        static SYMBOL: Symbol = Symbol::new();
        static LOADED: Loaded = Loaded::new(Provider::Fake { fake: Fake::new(), beneath: None });
        let loaded = &LOADED;
        let address = NonNull::from(loaded).cast();
        LIBRARY.cache().replace(Some(loaded));
        assert!(loaded.bind(&LIBRARY, &SYMBOL, address));
        assert_eq!(SYMBOL.get(), Some(address));
        LIBRARY.cache().replace(None);
        assert_eq!(SYMBOL.get(), None);
        assert!(!loaded.bind(&LIBRARY, &SYMBOL, address));
        assert_eq!(SYMBOL.get(), None);
    }

    #[test]
    #[cfg_attr(miri, ignore = "calls `dlopen`")]
    fn one_handle_is_kept_for_all_threads() {
        static CACHE: Cache = Cache::new();
        const THREADS: usize = 64;
        let barrier = Barrier::new(THREADS);
        let open = || {
            let loaded = Loaded::new(Provider::System { open: OpenLibrary::process().unwrap(), loader: None });
            barrier.wait();
            ptr::from_ref(CACHE.publish(loaded).0).addr()
        };
        let handles: Vec<usize> = thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(open)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let kept = ptr::from_ref(CACHE.get().unwrap()).addr();
        assert!(handles.iter().all(|handle| *handle == kept));
    }
}
