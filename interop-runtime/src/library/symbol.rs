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

/// Whose a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All threads have the same.
    Process,
    /// Each thread has its own.
    Thread,
    /// A fake's, which goes when the fake does.
    Fake,
}

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

    /// Binds now what is called later and must not fail then, such as the function that frees.
    ///
    /// # Safety
    ///
    /// As for [`bind`](Self::bind).
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub unsafe fn ready(&'static self, library: &'static Library, names: &'static str) -> Result<(), Error> {
        match self.get() {
            Some(_) => Ok(()),
            // SAFETY: the caller's promise.
            None => unsafe { self.bind(library, names) }.map(drop),
        }
    }

    /// Looks the symbol up, loading the library if need be, and keeps its address.
    ///
    /// `names` are the entry point's names in order of preference, each terminated by NUL (`"crc32_z\0crc32\0"`), so
    /// that none has to be copied for the system. The first that exists is taken.
    ///
    /// # Safety
    ///
    /// Whoever uses the address takes it for that of the export that they declared: `library` and `names` are the same at
    /// each binding of this symbol, and are those of that declaration.
    ///
    /// # Errors
    ///
    /// Whatever [`Library::symbol`] fails with. A failure is not kept: the next call tries again.
    #[cold]
    #[inline(never)]
    pub unsafe fn bind(&'static self, library: &'static Library, names: &'static str) -> Result<NonNull<()>, Error> {
        loop {
            let loaded = library.loaded()?;
            let Some(address) = find(loaded, names) else {
                return Err(symbol_not_found(library, loaded, names).into());
            };
            if loaded.bind(library, self, address) {
                return Ok(address);
            }
        }
    }

    /// The same for a symbol that is part of something else, which may be no `static`: it cannot be told to forget its
    /// address, so the library cannot be unloaded from here on, and the address that a fake has is not kept.
    #[cold]
    #[inline(never)]
    pub(crate) fn bind_for_good(&self, library: &'static Library, names: &'static str) -> Result<NonNull<()>, Error> {
        let loaded = library.loaded()?;
        let Some(address) = find(loaded, names) else {
            return Err(symbol_not_found(library, loaded, names).into());
        };
        loaded.keep(self, address);
        Ok(address)
    }

    /// The same for a variable, and whether its address was kept: where each thread has a variable of its own, every use
    /// looks it up again.
    #[cold]
    #[inline(never)]
    pub(crate) fn bind_variable(
        &self,
        library: &'static Library,
        names: &'static str,
    ) -> Result<(NonNull<()>, Scope), Error> {
        let loaded = library.loaded()?;
        let Some(address) = find(loaded, names) else {
            return Err(symbol_not_found(library, loaded, names).into());
        };
        let scope = loaded.scope(address);
        match scope {
            Scope::Process => loaded.keep(self, address),
            Scope::Thread => loaded.keep_library(),
            Scope::Fake => {}
        }
        Ok((address, scope))
    }

    /// The same for a function that cannot return an error.
    ///
    /// # Safety
    ///
    /// As for [`bind`](Self::bind).
    ///
    /// # Panics
    ///
    /// With the text of the error.
    #[cold]
    #[inline(never)]
    #[track_caller]
    pub unsafe fn bind_or_panic(&'static self, library: &'static Library, names: &'static str) -> NonNull<()> {
        // SAFETY: the caller's promise.
        match unsafe { self.bind(library, names) } {
            Ok(address) => address,
            Err(error) => panic!("{error}"),
        }
    }

    /// The same for a function whose absence is no error: does not look for the reason.
    ///
    /// # Safety
    ///
    /// As for [`bind`](Self::bind).
    #[cold]
    #[inline(never)]
    pub unsafe fn try_bind(&'static self, library: &'static Library, names: &'static str) -> Option<NonNull<()>> {
        loop {
            let loaded = library.try_loaded()?;
            let address = find(loaded, names)?;
            if loaded.bind(library, self, address) {
                return Some(address);
            }
        }
    }

    /// Threads that race to remember all have the same address.
    pub(super) fn remember(&self, address: NonNull<()>) {
        self.0.store(address.as_ptr(), Ordering::Release);
    }

    /// The next use looks it up again.
    pub(super) fn forget(&self) {
        self.0.store(ptr::null_mut(), Ordering::Release);
    }
}

/// The address, looked up if it was not yet. What generated code asks for before a call: one load, one test and one
/// branch where it was. `library` is the block's own function, whose type is all that a call site has of it (`Copy`, so
/// that there is nothing to drop between the test and the call).
///
/// # Safety
///
/// As for [`Symbol::bind`]; `library` always gives the same one.
///
/// # Errors
///
/// As for [`Symbol::bind`].
#[inline(always)]
pub unsafe fn address<L: Copy + Fn() -> &'static Library>(
    symbol: &'static Symbol,
    library: L,
    names: &'static str,
) -> Result<NonNull<()>, Error> {
    #[cold]
    #[inline(never)]
    unsafe fn bind<L: Copy + Fn() -> &'static Library>(
        symbol: &'static Symbol,
        library: L,
        names: &'static str,
    ) -> Result<NonNull<()>, Error> {
        // SAFETY: the caller's promise.
        unsafe { symbol.bind(library(), names) }
    }
    match symbol.get() {
        Some(address) => Ok(address),
        // SAFETY: the caller's promise.
        None => unsafe { bind(symbol, library, names) },
    }
}

/// The same for a function that cannot return an error.
///
/// # Safety
///
/// As for [`address`].
///
/// # Panics
///
/// With the text of the error.
#[inline(always)]
#[track_caller]
pub unsafe fn address_or_panic<L: Copy + Fn() -> &'static Library>(
    symbol: &'static Symbol,
    library: L,
    names: &'static str,
) -> NonNull<()> {
    #[cold]
    #[inline(never)]
    #[track_caller]
    unsafe fn bind<L: Copy + Fn() -> &'static Library>(
        symbol: &'static Symbol,
        library: L,
        names: &'static str,
    ) -> NonNull<()> {
        // SAFETY: the caller's promise.
        unsafe { symbol.bind_or_panic(library(), names) }
    }
    match symbol.get() {
        Some(address) => address,
        // SAFETY: the caller's promise.
        None => unsafe { bind(symbol, library, names) },
    }
}

/// The same for a stub of scalars, which is smaller than the place of a call, told in the program (56 bytes of 79). So
/// only with debug assertions the panic is in the line of the call.
///
/// # Safety
///
/// As for [`address`].
///
/// # Panics
///
/// With the text of the error.
#[inline(always)]
#[cfg_attr(debug_assertions, track_caller)]
pub unsafe fn scalars_address<L: Copy + Fn() -> &'static Library>(
    symbol: &'static Symbol,
    library: L,
    names: &'static str,
) -> NonNull<()> {
    #[cold]
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    unsafe fn bind<L: Copy + Fn() -> &'static Library>(
        symbol: &'static Symbol,
        library: L,
        names: &'static str,
    ) -> NonNull<()> {
        // SAFETY: the caller's promise.
        unsafe { symbol.bind_or_panic(library(), names) }
    }
    match symbol.get() {
        Some(address) => address,
        // SAFETY: the caller's promise.
        None => unsafe { bind(symbol, library, names) },
    }
}

/// The same for a function whose absence is no error.
///
/// # Safety
///
/// As for [`address`].
#[inline(always)]
pub unsafe fn try_address<L: Copy + Fn() -> &'static Library>(
    symbol: &'static Symbol,
    library: L,
    names: &'static str,
) -> Option<NonNull<()>> {
    match symbol.get() {
        Some(address) => Some(address),
        // SAFETY: the caller's promise.
        None => unsafe { symbol.try_bind(library(), names) },
    }
}

fn find(loaded: &Loaded, names: &'static str) -> Option<NonNull<()>> {
    let address = entry_points(names).find_map(|name| {
        let address = loaded.find(name);
        if trace::is_on() {
            trace::symbol(loaded, name, address);
        }
        address
    })?;
    Some(address.cast())
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
        // SAFETY: nobody calls it.
        let address = unsafe { SYMBOL.bind_or_panic(Library::PROCESS.library(), "interop_absent\0strlen\0strcmp\0") };
        assert_eq!(SYMBOL.get(), Some(address));
        assert_eq!(Library::PROCESS.symbol(c"strlen").unwrap().cast(), address);
    }

    #[test]
    #[cfg_attr(miri, ignore = "calls `dlopen`")]
    fn absence_without_an_error() {
        static SYMBOL: Symbol = Symbol::new();
        // SAFETY: nobody calls it.
        assert_eq!(unsafe { SYMBOL.try_bind(Library::PROCESS.library(), "interop_absent\0") }, None);
        assert_eq!(SYMBOL.get(), None);
    }
}
