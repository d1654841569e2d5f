//! The cases, for Linux: what they are compared with is glibc, called in other ways.

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::hint::black_box;
use std::io;
use std::mem::transmute;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering};

/// Declares the cases and the table of them. The value behind `=` is the argument of every call.
macro_rules! cases {
    ($($(#[$meta:meta])* fn $name:ident / $symbol:ident ($argument:ident: $type:ty = $value:expr) -> $result:ty $body:block)*) => {
        $(
            $(#[$meta])*
            // SAFETY: no other symbol of the program or of the libraries it links starts with `case_`.
            #[unsafe(no_mangle)]
            #[inline(never)]
            fn $symbol($argument: $type) -> $result $body
        )*

        /// Each case: its name, and a loop of that many calls.
        pub(crate) const CASES: &[(&str, fn(u64))] = &[$((stringify!($name), |count| {
            for _ in 0..count {
                let _ = black_box($symbol(black_box($value)));
            }
        })),*];
    };
}

mod linked {
    use std::ffi::{c_char, c_int, c_void};

    // Functions whose meaning the optimizer does not know: it would compute `abs` by itself.
    // SAFETY: the signatures are those of the C and POSIX standards.
    unsafe extern "C" {
        pub(crate) safe fn toupper(c: c_int) -> c_int;
        pub(crate) safe fn getpgid(process: c_int) -> c_int;
        pub(crate) safe fn __errno_location() -> *mut c_int;
        pub(crate) fn atoi(digits: *const c_char) -> c_int;
        pub(crate) fn dlsym(handle: *mut c_void, symbol: *const c_char) -> *mut c_void;
    }
}

/// The lazy binding that one would write by hand: null until the first call.
struct Lazy {
    symbol: &'static CStr,
    address: AtomicPtr<c_void>,
}

impl Lazy {
    const fn new(symbol: &'static CStr) -> Self {
        Self { symbol, address: AtomicPtr::new(null_mut()) }
    }

    #[inline]
    fn get(&self) -> *mut c_void {
        let address = self.address.load(Ordering::Acquire);
        if address.is_null() { self.resolve() } else { address }
    }

    #[cold]
    #[inline(never)]
    fn resolve(&self) -> *mut c_void {
        // SAFETY: the symbol ends with NUL, and a null handle (`RTLD_DEFAULT`) searches what the program has loaded.
        let address = unsafe { linked::dlsym(null_mut(), self.symbol.as_ptr().cast::<c_char>()) };
        assert!(!address.is_null(), "{:?} is not there", self.symbol);
        self.address.store(address, Ordering::Release);
        address
    }
}

/// The same functions, declared once with interop.
mod bound {
    use std::ffi::c_int;
    use std::io;

    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        pub(crate) safe fn toupper(c: c_int) -> c_int;
        #[fails(when = negative_one, code = errno)]
        pub(crate) safe fn getpgid(process: c_int) -> Result<c_int, io::Error>;
        pub(crate) safe fn atoi(digits: &str) -> c_int;
    }
}

static TOUPPER: Lazy = Lazy::new(c"toupper");

cases! {
    /// A call to a function that the linker bound: what every other case with a scalar is compared with.
    fn linked_scalar / case_linked_scalar(c: c_int = 97) -> c_int {
        linked::toupper(c)
    }

    /// The least that a lazy call can be: one load, one test and one branch more.
    fn lazy_scalar / case_lazy_scalar(c: c_int = 97) -> c_int {
        // SAFETY: libc's `toupper` has this signature.
        let toupper = unsafe { transmute::<*mut c_void, unsafe extern "C" fn(c_int) -> c_int>(TOUPPER.get()) };
        // SAFETY: `toupper` accepts every `unsigned char`.
        unsafe { toupper(c) }
    }

    /// A bound blittable call: the load, the test and the branch, and nothing more.
    fn bound_scalar / case_bound_scalar(c: c_int = 97) -> c_int {
        bound::toupper(c)
    }

    /// A call that reports through errno, checked by hand: clear, call, look, with the location of errno fetched once.
    fn linked_errno / case_linked_errno(process: c_int = 0) -> io::Result<c_int> {
        let errno = linked::__errno_location();
        // SAFETY: errno's location is valid as long as the thread.
        unsafe { *errno = 0 };
        let group = linked::getpgid(process);
        if group == -1 {
            // SAFETY: as above.
            return Err(io::Error::from_raw_os_error(unsafe { *errno }));
        }
        Ok(group)
    }

    /// The same, declared.
    fn bound_errno / case_bound_errno(process: c_int = 0) -> io::Result<c_int> {
        bound::getpgid(process)
    }

    /// A string argument as one passes it without interop: copied to the heap with a NUL behind it.
    fn linked_string / case_linked_string(digits: &str = "1234567") -> c_int {
        let digits = CString::new(digits).expect("digits have no NUL");
        // SAFETY: the string ends with NUL.
        unsafe { linked::atoi(digits.as_ptr()) }
    }

    /// The same, declared: the copy is on the stack.
    fn bound_string / case_bound_string(digits: &str = "1234567") -> c_int {
        bound::atoi(digits)
    }

    /// Too much on purpose (resolves on every call), so that it is seen that a gate can fail.
    fn canary / case_canary(c: c_int = 97) -> c_int {
        // SAFETY: libc's `toupper` has this signature.
        let toupper = unsafe { transmute::<*mut c_void, unsafe extern "C" fn(c_int) -> c_int>(TOUPPER.resolve()) };
        // SAFETY: `toupper` accepts every `unsigned char`.
        unsafe { toupper(c) }
    }
}
