//! [`Symbol`]: the cache of one imported function.

use std::{
    ffi::CStr,
    ptr::{self, NonNull},
    sync::atomic::{AtomicPtr, Ordering},
};

use super::{Library, error::LoadError, loaded::Loaded, trace};
use crate::Error;

/// The cache of one imported function or variable: its address, once it was needed.
///
/// Generated code keeps one hidden `static` of it per import: 8 bytes of zeroed memory, no relocation. What
/// [`bind`](Self::bind) needs to know beside it (library and names) stands in the cold call.
#[repr(transparent)]
pub struct Symbol(AtomicPtr<()>);

impl Symbol {
    /// Not looked up yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "only ever a static")]
    pub const fn new() -> Self {
        Self(AtomicPtr::new(ptr::null_mut()))
    }

    /// Bound by the linker.
    ///
    /// # Safety
    ///
    /// The address is not null.
    #[must_use]
    pub const unsafe fn linked(address: *mut ()) -> Self {
        Self(AtomicPtr::new(address))
    }

    /// The address, if it was looked up already.
    #[inline(always)]
    #[must_use]
    pub fn get(&self) -> Option<NonNull<()>> {
        // Acquire: what the loader wrote to bind the symbol happened before what is done with its address.
        NonNull::new(self.0.load(Ordering::Acquire))
    }

    /// Looks the symbol up, loading the library if need be, and keeps its address.
    ///
    /// `names` are the entry point's names in order of preference, each terminated by NUL (`"crc32_z\0crc32\0"`), so
    /// that none has to be copied for the system. The first that exists is taken.
    ///
    /// # Errors
    ///
    /// Whatever [`Library::symbol`] fails with. A failure is not kept: the next call tries again.
    #[cold]
    #[inline(never)]
    pub fn bind(&self, library: &'static Library, names: &'static str) -> Result<NonNull<()>, Error> {
        let loaded = library.loaded()?;
        match self.bind_in(loaded, names) {
            Some(address) => Ok(address),
            None => Err(symbol_not_found(library, loaded, names).into()),
        }
    }

    /// The same for a function that cannot return an error.
    ///
    /// # Panics
    ///
    /// With the text of the error.
    #[cold]
    #[inline(never)]
    pub fn bind_or_panic(&self, library: &'static Library, names: &'static str) -> NonNull<()> {
        match self.bind(library, names) {
            Ok(address) => address,
            Err(error) => panic!("{error}"),
        }
    }

    /// The same for a function whose absence is no error: does not look for the reason.
    #[cold]
    #[inline(never)]
    pub fn try_bind(&self, library: &'static Library, names: &'static str) -> Option<NonNull<()>> {
        self.bind_in(library.try_loaded()?, names)
    }

    fn bind_in(&self, loaded: &'static Loaded, names: &'static str) -> Option<NonNull<()>> {
        let address = entry_points(names).find_map(|name| {
            let address = loaded.find(name);
            if trace::is_on() {
                trace::symbol(loaded, name, address);
            }
            address
        })?;
        // Threads that race here all store the same address.
        self.0.store(address.as_ptr().cast(), Ordering::Release);
        Some(address.cast())
    }
}

#[cold]
fn symbol_not_found(library: &Library, loaded: &Loaded, names: &'static str) -> LoadError {
    let names: Vec<&CStr> = entry_points(names).collect();
    loaded.symbol_not_found(library, &names)
}

/// Takes names apart that are each terminated by NUL.
pub(super) fn entry_points(names: &'static str) -> impl Iterator<Item = &'static CStr> {
    let mut rest = names.as_bytes();
    std::iter::from_fn(move || {
        let name = CStr::from_bytes_until_nul(rest).ok()?;
        rest = &rest[name.count_bytes() + 1..];
        Some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::{Symbol, entry_points};
    use crate::library::{AsLibrary, Library};

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(entry_points("a\0").collect::<Vec<_>>(), [c"a"]);
        assert_eq!(entry_points("crc32_z\0crc32\0").collect::<Vec<_>>(), [c"crc32_z", c"crc32"]);
        assert_eq!(entry_points("").count(), 0);
        assert_eq!(entry_points("not terminated").count(), 0);
    }

    #[test]
    #[cfg_attr(miri, ignore = "calls `dlopen`")]
    fn the_first_name_that_exists_is_kept() {
        static SYMBOL: Symbol = Symbol::new();
        assert_eq!(SYMBOL.get(), None);
        let address = SYMBOL.bind_or_panic(Library::PROCESS.library(), "interop_absent\0strlen\0strcmp\0");
        assert_eq!(SYMBOL.get(), Some(address));
        assert_eq!(Library::PROCESS.symbol(c"strlen").unwrap().cast(), address);
    }

    #[test]
    #[cfg_attr(miri, ignore = "calls `dlopen`")]
    fn absence_without_an_error() {
        static SYMBOL: Symbol = Symbol::new();
        assert_eq!(SYMBOL.try_bind(Library::PROCESS.library(), "interop_absent\0"), None);
        assert_eq!(SYMBOL.get(), None);
    }
}
