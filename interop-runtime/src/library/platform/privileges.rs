//! Whether the program has rights that its user has not: set-user-ID, set-group-ID, file capabilities.

/// Whether what the user says (variables of the environment, where the program lies) must not decide what is loaded.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(in crate::library) fn are_elevated() -> bool {
    use std::ffi::c_ulong;

    /// `AT_SECURE` of `getauxval(3)`: the same that makes the system's loader ignore `LD_LIBRARY_PATH`.
    const SECURE: c_ulong = 23;

    unsafe extern "C" {
        fn getauxval(kind: c_ulong) -> c_ulong;
    }
    // SAFETY: takes a number, and gives zero for one that it does not know. (Miri does not know the function.)
    !cfg!(miri) && unsafe { getauxval(SECURE) != 0 }
}

/// Whether what the user says (variables of the environment, where the program lies) must not decide what is loaded.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
pub(in crate::library) fn are_elevated() -> bool {
    unsafe extern "C" {
        fn issetugid() -> std::ffi::c_int;
    }
    // SAFETY: takes nothing.
    unsafe { issetugid() != 0 }
}

/// Windows marks no such programs: one that runs elevated has the variables of the user who let it.
#[cfg(windows)]
pub(in crate::library) fn are_elevated() -> bool {
    false
}
