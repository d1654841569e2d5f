//! The lazy binding that one would write by hand.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::{mem, ptr};

// SAFETY: the signatures are those of the C and POSIX standards.
unsafe extern "C" {
    pub(crate) safe fn __errno_location() -> *mut c_int;
    pub(crate) fn free(memory: *mut c_void);
    pub(crate) fn memchr(start: *const c_void, byte: c_int, length: usize) -> *mut c_void;
    pub(crate) fn strnlen(text: *const c_char, most: usize) -> usize;
    pub(crate) fn dlsym(handle: *mut c_void, symbol: *const c_char) -> *mut c_void;
}

/// Null until the first call; `F` is the type of the function.
pub(crate) struct Lazy<F> {
    symbol: &'static CStr,
    address: AtomicPtr<c_void>,
    function: PhantomData<F>,
}

impl<F: Copy> Lazy<F> {
    /// # Safety
    /// `F` is a function pointer, and the symbol is of a function of that type.
    pub(crate) const unsafe fn new(symbol: &'static CStr) -> Self {
        Self { symbol, address: AtomicPtr::new(ptr::null_mut()), function: PhantomData }
    }

    #[inline]
    pub(crate) fn get(&self) -> F {
        let address = self.address.load(Ordering::Acquire);
        let address = if address.is_null() { self.resolve() } else { address };
        // SAFETY: the promise of `new`.
        unsafe { mem::transmute_copy(&address) }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn resolve(&self) -> *mut c_void {
        // SAFETY: the symbol ends with NUL, and a null handle (`RTLD_DEFAULT`) searches what the program has loaded.
        let address = unsafe { dlsym(ptr::null_mut(), self.symbol.as_ptr()) };
        assert!(!address.is_null(), "{:?} is not there", self.symbol);
        self.address.store(address, Ordering::Release);
        address
    }
}

/// `lazy!(c"NAME": fn(…) -> …)`: the function of that name, bound by hand.
macro_rules! lazy {
    ($name:literal: fn($($argument:ty),*) $(-> $result:ty)?) => {{
        static LAZY: $crate::shared::lazy::Lazy<unsafe extern "C" fn($($argument),*) $(-> $result)?> = {
            // SAFETY: the header has this signature.
            unsafe { $crate::shared::lazy::Lazy::new($name) }
        };
        LAZY.get()
    }};
}
pub(crate) use lazy;
