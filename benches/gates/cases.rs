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
        #[entry_point("atoi")]
        #[fails(when = negative, code = errno)]
        pub(crate) safe fn try_atoi(digits: &str) -> Result<c_int, io::Error>;
    }
}

/// What a careful person writes by hand.
mod hand {
    use std::ffi::{CString, c_char, c_int, c_void};
    use std::io;
    use std::mem::{MaybeUninit, transmute};

    use super::{ATOI, linked};

    unsafe extern "C" {
        fn memchr(start: *const c_void, byte: c_int, length: usize) -> *mut c_void;
    }

    /// A function like any other of a hand-written wrapper, which the compiler inlines or not as it does a stub.
    #[inline]
    pub(crate) fn atoi(string: &str) -> Result<c_int, io::Error> {
        let call = |digits: *const c_char| {
            // SAFETY: libc's `atoi` has this signature.
            let atoi = unsafe { transmute::<*mut c_void, unsafe extern "C" fn(*const c_char) -> c_int>(ATOI.get()) };
            // SAFETY: the string ends with NUL.
            unsafe { atoi(digits) }
        };
        // SAFETY: the bytes of the string.
        if !unsafe { memchr(string.as_ptr().cast(), 0, string.len()) }.is_null() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut buffer = [MaybeUninit::<u8>::uninit(); 1024];
        let errno = linked::__errno_location();
        let result = if string.len() < buffer.len() {
            let start = buffer.as_mut_ptr().cast::<u8>();
            // SAFETY: the string and its NUL fit.
            unsafe { start.copy_from_nonoverlapping(string.as_ptr(), string.len()) };
            // SAFETY: as above.
            unsafe { start.add(string.len()).write(0) };
            // SAFETY: errno's location is valid as long as the thread.
            unsafe { *errno = 0 };
            call(start.cast())
        } else {
            let string = CString::new(string)?;
            // SAFETY: as above.
            unsafe { *errno = 0 };
            call(string.as_ptr())
        };
        if result < 0 {
            // SAFETY: as above.
            return Err(io::Error::from_raw_os_error(unsafe { *errno }));
        }
        Ok(result)
    }
}

/// A thousand bytes, of which `atoi` reads one.
const LONG: &str = {
    const BYTES: [u8; 1000] = [b'x'; 1000];
    match std::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => unreachable!(),
    }
};

static ATOI: Lazy = Lazy::new(c"atoi");

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

    /// The best that a person writes by hand for a string: the copy on an uninitialised stack buffer, one `memchr`.
    fn hand_string / case_hand_string(digits: &str = "x234567812345678") -> Result<c_int, io::Error> {
        hand::atoi(digits)
    }

    /// The same, declared, as a `Result`.
    fn bound_result_string / case_bound_result_string(digits: &str = "x234567812345678") -> Result<c_int, io::Error> {
        bound::try_atoi(digits)
    }

    /// A thousand bytes by hand.
    fn hand_long_string / case_hand_long_string(digits: &str = LONG) -> Result<c_int, io::Error> {
        hand::atoi(digits)
    }

    /// A thousand bytes, declared: still on the stack.
    fn bound_long_string / case_bound_long_string(digits: &str = LONG) -> Result<c_int, io::Error> {
        bound::try_atoi(digits)
    }

    /// Too much on purpose (resolves on every call), so that it is seen that a gate can fail.
    fn canary / case_canary(c: c_int = 97) -> c_int {
        // SAFETY: libc's `toupper` has this signature.
        let toupper = unsafe { transmute::<*mut c_void, unsafe extern "C" fn(c_int) -> c_int>(TOUPPER.resolve()) };
        // SAFETY: `toupper` accepts every `unsigned char`.
        unsafe { toupper(c) }
    }
}
