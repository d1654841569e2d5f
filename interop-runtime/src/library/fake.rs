//! [`Fake`]: Rust functions in the place of a library, for tests.

use std::{
    ffi::{CStr, CString, c_void},
    fmt,
    ptr::NonNull,
};

/// Functions of the program in the place of a library: for tests of what is hard to have of the real one, such as failures.
///
/// A fake is [installed](Self::install) over a library and removed again with the guard that this gives. Functions that
/// were called before are looked up anew, then and when the guard is dropped; a call costs what it always costs. What the
/// fake does not have is absent, or, with [`partial`](Self::partial), the real library's.
///
/// A fake is there for the whole process, not for a thread. So one thread at a time can have fakes installed, and another
/// waits: tests with fakes run one after the other. A test that wants the real library beside them takes
/// [`no_fakes`](super::install::no_fakes) first.
///
/// Variables (`static` items) and C-variadic functions as values are looked up at every use while a fake is installed.
/// Those that were used before stay what they were.
///
/// Fakes of one library stand one on the other. Guards may be dropped in any order: what stood on a fake that is removed
/// stands on what was below it from then on.
///
/// ```
/// use std::ffi::{CStr, c_char};
/// use interop_runtime::library::{Fake, Library};
///
/// static CODEC: Library = Library::new("interop_codec").soname(3);
///
/// extern "C" fn version() -> *const c_char {
///     c"3.0-fake".as_ptr()
/// }
///
/// // SAFETY: `const char *codec_version(void)`, and the string is there for good.
/// let fake = unsafe { Fake::new().function(c"codec_version", version as *const ()) };
/// let guard = fake.install(&CODEC).unwrap();
/// assert!(CODEC.is_available());
/// assert_eq!(CODEC.symbol(c"codec_version").unwrap().as_ptr().cast_const().cast(), version as *const ());
/// drop(guard);
/// assert!(!CODEC.is_available());
/// ```
#[derive(Clone, Default)]
pub struct Fake {
    exports: Vec<(CString, Address)>,
    partial: bool,
}

/// An address that a program gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Address(NonNull<c_void>);

// SAFETY: it is only carried; `Fake::function` says that it may be called from any thread.
unsafe impl Send for Address {}
// SAFETY: the same.
unsafe impl Sync for Address {}

impl Fake {
    /// A library that has nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { exports: Vec::new(), partial: false }
    }

    /// Adds an export: a function, written `name as *const ()`, or the address of a variable.
    ///
    /// # Safety
    ///
    /// Everything that the declarations of this name promise of the real library's export must be true of this one: its
    /// calling convention, parameters and return type, and what `safe fn` promises. It must be there as long as the program
    /// runs. It must bear what the real library's other functions have made before the fake was installed, or will be given
    /// when it is removed: a fake that allocates must not outlive its values with another that frees.
    ///
    /// # Panics
    ///
    /// If the address is null.
    #[must_use]
    pub unsafe fn function(mut self, name: &CStr, address: *const ()) -> Self {
        let address = NonNull::new(address.cast_mut().cast()).expect("an export has an address");
        self.exports.push((name.to_owned(), Address(address)));
        self
    }

    /// Looks up in the real library what this does not have.
    #[must_use]
    pub fn partial(self) -> Self {
        Self { partial: true, ..self }
    }

    pub(super) fn is_partial(&self) -> bool {
        self.partial
    }

    #[cfg(feature = "diagnostics")]
    pub(super) fn names(&self) -> Vec<String> {
        self.exports.iter().map(|(name, _)| name.to_string_lossy().into_owned()).collect()
    }

    pub(super) fn find(&self, name: &CStr) -> Option<NonNull<c_void>> {
        self.exports.iter().rev().find(|(export, _)| **export == *name).map(|(_, address)| address.0)
    }
}

impl fmt::Debug for Fake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&CString> = self.exports.iter().map(|(name, _)| name).collect();
        f.debug_struct("Fake").field("exports", &names).field("partial", &self.partial).finish()
    }
}
