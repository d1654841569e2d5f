//! [`Symbol`]: the cache of one imported function.

use std::{
    ffi::CStr,
    ptr::{self, NonNull},
    sync::atomic::{AtomicPtr, Ordering},
};

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

    /// Threads that race to remember all have the same address.
    pub(super) fn remember(&self, address: NonNull<()>) {
        self.0.store(address.as_ptr(), Ordering::Release);
    }

    /// The next use looks it up again.
    pub(super) fn forget(&self) {
        self.0.store(ptr::null_mut(), Ordering::Release);
    }
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
