//! Whether all threads share the variable that a symbol stands for, or each thread has its own.
//!
//! Of a thread-local variable the loader gives the address of the calling thread's, which is memory of that thread. Every
//! other export has its place in the file that exports it.

/// Whether there is an export at this address, which was looked up: then it is there for all threads.
///
/// `dladdr` names the symbol that begins nearest before an address in a loaded file. It knows none at a thread's variables,
/// also where musl keeps those of the first thread within its own data.
#[cfg(unix)]
pub(in crate::library) fn is_shared(address: *const ()) -> bool {
    use std::{
        ffi::{c_char, c_int, c_void},
        mem::MaybeUninit,
    };

    /// `Dl_info` of `dlfcn.h`.
    #[repr(C)]
    struct Info {
        file: *const c_char,
        base: *const c_void,
        symbol: *const c_char,
        address: *const c_void,
    }

    unsafe extern "C" {
        fn dladdr(address: *const c_void, info: *mut Info) -> c_int;
    }
    let mut info = MaybeUninit::<Info>::zeroed();
    // SAFETY: any address may be asked for, and the record is the system's.
    if unsafe { dladdr(address.cast(), info.as_mut_ptr()) } == 0 {
        return false;
    }
    // SAFETY: the system has filled it in; zeros are values, too.
    let info = unsafe { info.assume_init() };
    info.address == address.cast()
}

/// A DLL exports no variables of threads: `GetProcAddress` adds an offset to where the DLL is.
#[cfg(windows)]
pub(in crate::library) fn is_shared(_: *const ()) -> bool {
    true
}
