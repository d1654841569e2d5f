//! What one call costs, in instructions: `.ci/gates` counts them under callgrind and compares with `.ci/gates.txt`, and `.ci/assembly` prints the
//! machine code. Nothing here is timed.
//!
//! ```text
//! gates --list          the names of the cases
//! gates NAME COUNT      calls the case COUNT times
//! ```
//!
//! Two runs with different counts differ by exactly the calls, whatever the start of the process and the first call cost. Each case is a function of
//! its own with an unmangled name, `case_NAME`, which does what a user's code does; the loops around them are the same code, so that
//! the difference of two cases is the difference of their bodies. Compare cases that take the same parameters.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::hint::black_box;
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

        const CASES: &[(&str, fn(u64))] = &[$((stringify!($name), |count| {
            for _ in 0..count {
                black_box($symbol(black_box($value)));
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

    /// Too much on purpose (resolves on every call), so that it is seen that a gate can fail.
    fn canary / case_canary(c: c_int = 97) -> c_int {
        // SAFETY: libc's `toupper` has this signature.
        let toupper = unsafe { transmute::<*mut c_void, unsafe extern "C" fn(c_int) -> c_int>(TOUPPER.resolve()) };
        // SAFETY: `toupper` accepts every `unsigned char`.
        unsafe { toupper(c) }
    }
}

fn main() {
    // `cargo test --benches` and `cargo bench` start it without a case: one call of each shows that they work.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => CASES.iter().for_each(|(_, run)| run(1)),
        ["--list"] => CASES.iter().for_each(|(name, _)| println!("{name}")),
        [name, count] => {
            let (_, run) = CASES.iter().find(|case| case.0 == name).unwrap_or_else(|| panic!("there is no case {name:?}"));
            run(count.parse().expect("the count is a number"));
        }
        _ => panic!("usage: gates [--list | NAME COUNT]"),
    }
}
