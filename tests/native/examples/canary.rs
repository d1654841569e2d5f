//! Proof that the sanitizer lane can fail: `canary overflow` and `canary leak` do what their names say inside an instrumented fixture,
//! `canary clean` does the same within bounds and freed. The lane wants the first two reported and the third silent.

#[cfg(unix)]
mod native {
    use std::ffi::{CStr, CString, c_char, c_int, c_void};

    // SAFETY: the signatures are those of POSIX.
    unsafe extern "C" {
        fn dlopen(path: *const c_char, flags: c_int) -> *mut c_void;
        fn dlsym(handle: *mut c_void, symbol: *const c_char) -> *mut c_void;
    }

    const RTLD_NOW: c_int = 2;

    /// The address of a fixture. The library stays loaded.
    pub(crate) fn symbol(name: &CStr) -> *mut c_void {
        let path = CString::new(interop_test_native::FIXTURES).expect("the path has no NUL");
        // SAFETY: the path ends with NUL; the fixtures have no initializers.
        let library = unsafe { dlopen(path.as_ptr(), RTLD_NOW) };
        assert!(!library.is_null(), "{path:?} cannot be loaded: is the sanitizer's runtime exported?");
        // SAFETY: the handle is open and the name ends with NUL.
        let address = unsafe { dlsym(library, name.as_ptr()) };
        assert!(!address.is_null(), "there is no fixture {name:?}");
        address
    }
}

#[cfg(unix)]
fn main() {
    use std::ffi::c_void;
    use std::mem::transmute;

    // SAFETY: these are the signatures in `c/fixtures.h`.
    let (fill_upto, alloc, free) = unsafe {
        (
            transmute::<*mut c_void, unsafe extern "C" fn(*mut u8, usize) -> usize>(native::symbol(c"fill_upto")),
            transmute::<*mut c_void, unsafe extern "C" fn(usize) -> *mut c_void>(native::symbol(c"fixture_alloc")),
            transmute::<*mut c_void, unsafe extern "C" fn(*mut c_void)>(native::symbol(c"fixture_free")),
        )
    };
    let case = std::env::args().nth(1).expect("usage: canary overflow|leak|clean");
    let mut buffer = vec![0_u8; 16];
    let capacity = if case == "overflow" { buffer.len() + 1 } else { buffer.len() };
    // SAFETY: within the buffer, except in the case that is to be caught.
    let filled = unsafe { fill_upto(buffer.as_mut_ptr(), capacity) };
    assert_eq!(filled, capacity);
    // SAFETY: `fixture_alloc` accepts every size.
    let memory = unsafe { alloc(std::hint::black_box(100)) };
    if case != "leak" {
        // SAFETY: `memory` came from `fixture_alloc` and is freed once.
        unsafe { free(memory) };
    }
}

#[cfg(not(unix))]
fn main() {}
