//! Binding a [`Symbol`]: the library is loaded if need be, the address looked up in it and kept.

use std::{
    ffi::{CStr, c_void},
    ptr::{self, NonNull},
};

use super::{
    Library,
    error::{LoadError, Lookup, SymbolNotFound},
    loaded::{Loaded, Provider},
    symbol::{Scope, Symbol, entry_points},
    trace,
};
use crate::Error;

#[cfg(feature = "diagnostics")]
use super::diagnose;

impl Symbol {
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
}

impl Loaded {
    /// The address of an exported symbol in one of its versions, which fakes and loader functions have not.
    #[cold]
    pub(super) fn find_version(
        &self,
        library: &Library,
        symbol: &CStr,
        version: &CStr,
    ) -> Result<NonNull<c_void>, LoadError> {
        match &self.provider {
            Provider::System { open, .. } => open
                .find_version(symbol, version)
                .map_err(|message| open.no_version(library.name(), symbol, version, message)),
            Provider::Fake { beneath: Some(real), .. } => real.find_version(library, symbol, version),
            Provider::Fake { .. } => Err(self.symbol_not_found(library, &[symbol])),
        }
    }

    /// Keeps an address in a symbol that can be told to forget it; `false` if another library is in place by now.
    pub(super) fn bind(&'static self, library: &Library, symbol: &'static Symbol, address: NonNull<()>) -> bool {
        let mut bound = self.bound();
        let in_place = library.cache().get().is_some_and(|loaded| ptr::eq(loaded, self));
        if in_place {
            symbol.remember(address);
            bound.symbols.push(symbol);
        }
        in_place
    }

    /// Everything that is known about a symbol that is not there.
    #[cold]
    pub(super) fn symbol_not_found(&self, library: &Library, names: &[&CStr]) -> LoadError {
        LoadError::SymbolNotFound(match &self.provider {
            Provider::System { open, .. } => open.symbol_not_found(library.name(), names),
            Provider::Fake { beneath: Some(real), .. } => return real.symbol_not_found(library, names),
            Provider::Fake { fake, beneath: None } => {
                let lookup = |name: &&CStr| Lookup {
                    name: name.to_string_lossy().into_owned(),
                    message: "the fake in the library's place does not have it".to_owned(),
                };
                let lookups = names.iter().map(lookup).collect();
                let error = SymbolNotFound { faked: true, ..SymbolNotFound::new(library.name().into(), lookups) };
                #[cfg(feature = "diagnostics")]
                let error = diagnose::symbol_among(error, &fake.names());
                #[cfg(not(feature = "diagnostics"))]
                let _ = fake;
                error
            }
        })
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

macro_rules! address_or_panic {
    ($(#[$doc:meta])* $name:ident, #[$tracked:meta]) => {
        $(#[$doc])*
        ///
        /// # Safety
        ///
        /// As for [`address`].
        ///
        /// # Panics
        ///
        /// With the text of the error.
        #[inline(always)]
        #[$tracked]
        pub unsafe fn $name<L: Copy + Fn() -> &'static Library>(
            symbol: &'static Symbol,
            library: L,
            names: &'static str,
        ) -> NonNull<()> {
            #[cold]
            #[inline(never)]
            #[$tracked]
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
    };
}
address_or_panic! {
    /// The same for a function that cannot return an error.
    address_or_panic, #[track_caller]
}
address_or_panic! {
    /// The same for a stub of scalars, which is smaller than the place of a call, told in the program (56 bytes of 79). So
    /// only with debug assertions the panic is in the line of the call.
    scalars_address, #[cfg_attr(debug_assertions, track_caller)]
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

#[cfg(test)]
mod tests {
    use super::{Library, Symbol, entry_points};
    use crate::library::AsLibrary;

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
