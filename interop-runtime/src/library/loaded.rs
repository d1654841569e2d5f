//! Opening the candidates, and the one handle that is kept.

use std::{
    ffi::{CStr, c_void},
    path::{Path, PathBuf},
    ptr::{self, NonNull},
    sync::atomic::{AtomicPtr, Ordering},
};

use super::{
    Library,
    candidates::{Names, Os, Place},
    error::{Attempt, Diagnosis, LibraryNotFound, LoadError, Lookup, SymbolNotFound},
    platform::Handle,
    segments, trace,
};

#[cfg(feature = "diagnostics")]
use super::diagnose;

/// A loaded library. Never dropped, because nothing is ever unloaded.
pub(super) struct Loaded {
    /// The candidate that it was loaded by.
    name: String,
    handle: Handle,
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
        // SAFETY: the pointer is null or comes from `Box::leak` in `publish`; Acquire pairs with the Release there.
        unsafe { self.0.load(Ordering::Acquire).as_ref() }
    }

    /// Opens the first candidate that can be, or says why none can.
    #[cold]
    pub(super) fn open(&self, names: &Names) -> Result<&'static Loaded, LoadError> {
        self.try_open(names).map_err(|attempts| LoadError::LibraryNotFound(library_not_found(names, attempts)))
    }

    /// The same, without looking for the reasons.
    #[cold]
    pub(super) fn try_open(&self, names: &Names) -> Result<&'static Loaded, Vec<Attempt>> {
        if names.is_process() {
            let handle = Handle::process();
            return Ok(self.publish(Loaded { name: names.name.to_owned(), handle }));
        }
        let mut attempts = Vec::new();
        for candidate in names.candidates(Os::HOST) {
            let path = Path::new(&*candidate.file);
            let refused = match candidate.place {
                Place::Relative => Some(Diagnosis::RelativePath),
                // Where the loader searches, only the loader knows which file it takes.
                Place::Absolute if segments::are_cut_off(path) => Some(Diagnosis::Truncated { path: path.to_owned() }),
                _ => None,
            };
            let opened = match refused {
                Some(diagnosis) => Err((String::new(), Some(diagnosis))),
                None => {
                    Handle::open(&candidate.file, candidate.place == Place::Absolute).map_err(|message| (message, None))
                }
            };
            match opened {
                Ok(handle) => {
                    let loaded = self.publish(Loaded { name: candidate.file.into_owned(), handle });
                    trace::loaded(names.name, loaded);
                    return Ok(loaded);
                }
                Err((message, diagnosis)) => {
                    let attempt = Attempt { candidate: candidate.file.into_owned(), message, diagnosis };
                    trace::failed(names.name, &attempt);
                    attempts.push(attempt);
                }
            }
        }
        Err(attempts)
    }

    /// Keeps the library, or the one that another thread was faster to keep.
    fn publish(&self, loaded: Loaded) -> &'static Loaded {
        let new = Box::into_raw(Box::new(loaded));
        match self.0.compare_exchange(ptr::null_mut(), new, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: made from a box above, and never freed from here on.
            Ok(_) => unsafe { &*new },
            Err(first) => {
                // SAFETY: made from a box above, and no other thread has seen it. Its handle is not closed: the system
                // counts how often a library was opened, and a count too high only means that it stays.
                drop(unsafe { Box::from_raw(new) });
                // SAFETY: not null, so published by another thread, and never freed.
                unsafe { &*first }
            }
        }
    }
}

impl Loaded {
    /// The candidate that it was loaded by.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The file, as the system names it.
    #[cold]
    pub(super) fn path(&self) -> Option<PathBuf> {
        self.handle.path()
    }

    /// The address of an exported symbol.
    #[inline]
    pub(super) fn find(&self, symbol: &CStr) -> Option<NonNull<c_void>> {
        self.handle.find(symbol).ok()
    }

    /// Everything that is known about a symbol that is not there.
    #[cold]
    pub(super) fn symbol_not_found(&self, library: &Library, names: &[&CStr]) -> LoadError {
        let lookups = names.iter().map(|name| Lookup {
            name: name.to_string_lossy().into_owned(),
            message: self.handle.find(name).err().unwrap_or_default(),
        });
        let error = SymbolNotFound {
            library: library.name(),
            path: self.path(),
            lookups: lookups.collect(),
            similar: Vec::new(),
            cpp: Vec::new(),
        };
        #[cfg(feature = "diagnostics")]
        let error = diagnose::symbol(error, &self.handle);
        LoadError::SymbolNotFound(error)
    }
}

fn library_not_found(names: &Names, attempts: Vec<Attempt>) -> LibraryNotFound {
    let unversioned = Os::HOST != Os::Windows && names.stem(Os::HOST).is_some() && !names.is_versioned();
    let error = LibraryNotFound { library: names.name, attempts, unversioned, other_versions: Vec::new() };
    #[cfg(feature = "diagnostics")]
    let error = diagnose::library(error, names);
    error
}

#[cfg(test)]
mod tests {
    use std::{ptr, sync::Barrier, thread};

    use super::{Cache, Names};

    #[test]
    #[cfg_attr(miri, ignore = "calls `dlopen`")]
    fn one_handle_is_kept_for_all_threads() {
        static CACHE: Cache = Cache::new();
        const THREADS: usize = 64;
        let barrier = Barrier::new(THREADS);
        let open = || {
            barrier.wait();
            ptr::from_ref(CACHE.open(&Names::process()).unwrap()).addr()
        };
        let handles: Vec<usize> = thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(open)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let kept = ptr::from_ref(CACHE.get().unwrap()).addr();
        assert!(handles.iter().all(|handle| *handle == kept));
    }
}
