//! What crosses as it is; errno; the first call.

use std::ffi::{c_char, c_int, c_void};
use std::hint::black_box;
use std::io;
use std::mem::MaybeUninit;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use interop::__private::{AsLibrary, Symbol};
use interop_test_native::THOUSAND;

use super::linked;
use crate::shared::lazy::{__errno_location, Lazy, dlsym as system_dlsym};
use crate::shared::{bound, hand};

static LIBRARY: interop::Library = interop::Library::new(THOUSAND);

/// What `dlopen` calls the same library.
static HANDLE: LazyLock<usize> = LazyLock::new(|| {
    let path = std::ffi::CString::new(THOUSAND).expect("a path has no NUL");
    // SAFETY: the path ends with NUL; the library has no constructors. 2 is `RTLD_NOW`.
    unsafe { linked::dlopen(path.as_ptr(), 2) }.expose_provenance()
});

const VALUES: &[f64] = &[1.0, 2.0, 3.0, 4.0];

cases! {
    /// A call that the linker bound: what the others with the same parameters are compared with.
    fn linked_nop() -> () {
        linked::nop()
    }

    /// The least that a lazy call can be: one load, one test and one branch more.
    fn hand_nop() -> () {
        hand::nop()
    }

    /// A bound blittable call: the load, the test and the branch, and nothing more.
    fn bound_nop() -> () {
        bound::nop()
    }

    /// Two integers.
    fn linked_add(a: c_int = 97) -> c_int {
        linked::add_i32(a, 1)
    }

    /// The same, declared.
    fn bound_add(a: c_int = 97) -> c_int {
        bound::add_i32(a, 1)
    }

    /// A slice, as pointer and length.
    fn linked_slice(values: &[f64] = VALUES) -> f64 {
        // SAFETY: as many values as are said.
        unsafe { linked::sum_f64(values.as_ptr(), values.len()) }
    }

    /// The same, declared.
    fn bound_slice(values: &[f64] = VALUES) -> f64 {
        bound::sum_f64(values)
    }

    /// An out parameter.
    fn linked_out(value: c_int = 97) -> c_int {
        let mut half = 0;
        // SAFETY: writes one integer.
        unsafe { linked::bench_half(value, &mut half) };
        half
    }

    /// The same, bound by hand.
    fn hand_out(value: c_int = 97) -> c_int {
        hand::bench_half(value)
    }

    /// The same, declared.
    fn bound_out(value: c_int = 97) -> c_int {
        bound::bench_half(value)
    }

    /// A call that reports through errno, checked by hand: clear, call, look, with the location of errno fetched once.
    fn linked_errno(process: c_int = 0) -> io::Result<c_int> {
        let errno = __errno_location();
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
    fn bound_errno(process: c_int = 0) -> io::Result<c_int> {
        bound::getpgid(process)
    }

    /// A call that fails, by hand.
    fn hand_failure(code: c_int = 2) -> io::Result<c_int> {
        hand::bench_fail(code)
    }

    /// The same, declared.
    fn bound_failure(code: c_int = 2) -> io::Result<c_int> {
        bound::bench_fail(code)
    }

    /// What the first call of one more function of a loaded library cannot do without.
    fn dlsym() -> *mut c_void {
        let handle = std::ptr::with_exposed_provenance_mut(*HANDLE);
        // SAFETY: the handle is open, and the name ends with NUL.
        unsafe { system_dlsym(handle, c"f0500".as_ptr().cast::<c_char>()) }
    }

    /// What a stub does at its first call, with another cache each time.
    fn first_call() -> *mut c_void {
        static SYMBOLS: [Symbol; 1 << 15] = [const { Symbol::new() }; 1 << 15];
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let symbol = &SYMBOLS[NEXT.fetch_add(1, Ordering::Relaxed)];
        // SAFETY: nobody calls it.
        let bind = || unsafe { symbol.bind_or_panic(AsLibrary::library(&LIBRARY), "f0500\0") };
        let address = symbol.get().unwrap_or_else(bind);
        address.as_ptr().cast()
    }

    /// Too much on purpose (resolves on every call, in a frame of more than a page), so that it is seen that a gate can fail.
    fn canary() -> () {
        black_box(&mut MaybeUninit::<[u8; 5000]>::uninit());
        // SAFETY: takes nothing.
        black_box(unsafe { Lazy::<unsafe extern "C" fn()>::new(c"nop") }.resolve());
    }
}
