//! `dlopen` and its family.

use std::{
    ffi::{CStr, c_void},
    mem::ManuallyDrop,
    path::PathBuf,
    ptr::NonNull,
};

use libloading::os::unix::{Library, RTLD_LOCAL, RTLD_NOW};

use super::message;

/// An open library, which is never closed.
pub(in crate::library) struct Handle {
    raw: *mut c_void,
    process: bool,
}

// SAFETY: POSIX lets every thread use every handle; libloading's `Library` is both as well.
unsafe impl Send for Handle {}
// SAFETY: the same.
unsafe impl Sync for Handle {}

impl Handle {
    /// What the program has already loaded.
    pub(in crate::library) fn process() -> Self {
        Self { raw: Library::this().into_raw(), process: true }
    }

    /// Opens a library by the name that the loader searches for, or by its path.
    ///
    /// `RTLD_NOW`: a function that the library's own dependencies lack is an error now, and not the end of the process
    /// at the first call that needs it. `RTLD_LOCAL`: its symbols are found through its handle only.
    pub(in crate::library) fn open(file: &str, _absolute: bool) -> Result<Self, String> {
        // SAFETY: the initialisation routines of the library run. That they may is what the program says by declaring
        // the library; there is no way to load one without.
        let library = unsafe { Library::open(Some(file), RTLD_NOW | RTLD_LOCAL) };
        match library {
            Ok(library) => Ok(Self { raw: library.into_raw(), process: false }),
            Err(error) => Err(message(&error)),
        }
    }

    /// The address of a symbol, or what the system said.
    #[inline]
    pub(in crate::library) fn find(&self, symbol: &CStr) -> Result<NonNull<c_void>, String> {
        // SAFETY: the address is only carried; its type is the business of whoever uses it.
        match unsafe { self.library().get::<*mut c_void>(symbol) } {
            Ok(address) => NonNull::new(address.into_raw()).ok_or_else(|| "the symbol's address is null".to_owned()),
            Err(error) => Err(message(&error)),
        }
    }

    /// The file, as the loader names it.
    pub(in crate::library) fn path(&self) -> Option<PathBuf> {
        if self.process { std::env::current_exe().ok() } else { named::path(self.raw) }
    }

    #[inline]
    fn library(&self) -> ManuallyDrop<Library> {
        // SAFETY: `raw` came out of a `Library`, and `ManuallyDrop` keeps this one from closing it.
        ManuallyDrop::new(unsafe { Library::from_raw(self.raw) })
    }

    /// The files whose symbols can be found: the library, or everything that is mapped into the process.
    #[cfg(feature = "diagnostics")]
    pub(in crate::library) fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = self.path().into_iter().collect();
        if self.process {
            // Only Linux has it: `proc_pid_maps(5)`, the path is the sixth column.
            let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
            let paths = maps.lines().filter_map(|line| line.find('/').map(|at| PathBuf::from(&line[at..])));
            for path in paths {
                if !files.contains(&path) {
                    files.push(path);
                }
            }
        }
        files
    }
}

#[cfg(any(all(target_os = "linux", any(target_env = "gnu", target_env = "musl")), target_os = "freebsd"))]
mod named {
    //! `dlinfo` gives the loader's own record of a library (`link.h`: `struct link_map`).

    use std::{
        ffi::{CStr, OsStr, c_char, c_int, c_void},
        os::unix::ffi::OsStrExt,
        path::PathBuf,
        ptr,
    };

    const RTLD_DI_LINKMAP: c_int = 2;

    /// The first members of `struct link_map`, which are the same everywhere.
    #[repr(C)]
    struct LinkMap {
        address: usize,
        name: *const c_char,
    }

    unsafe extern "C" {
        fn dlinfo(handle: *mut c_void, request: c_int, info: *mut c_void) -> c_int;
    }

    pub(super) fn path(handle: *mut c_void) -> Option<PathBuf> {
        let mut map: *const LinkMap = ptr::null();
        // SAFETY: the handle is open and stays so; this request fills in one pointer.
        let failed = unsafe { dlinfo(handle, RTLD_DI_LINKMAP, (&raw mut map).cast()) };
        if failed != 0 || map.is_null() {
            return None;
        }
        // SAFETY: the record lives as long as the library is loaded, which is for good.
        let name = unsafe { (*map).name };
        if name.is_null() {
            return None;
        }
        // SAFETY: as the record, and a C string by its definition.
        let name = unsafe { CStr::from_ptr(name) };
        (!name.is_empty()).then(|| PathBuf::from(OsStr::from_bytes(name.to_bytes())))
    }
}

#[cfg(target_vendor = "apple")]
mod named {
    //! `dyld` lists its images by name. The image of a handle is the one whose name gives the same handle.

    use std::{
        ffi::{CStr, OsStr, c_char, c_void},
        os::unix::ffi::OsStrExt,
        path::PathBuf,
    };

    use libloading::os::unix::{Library, RTLD_LAZY};

    /// Does not load: `dlfcn.h`.
    const RTLD_NOLOAD: std::ffi::c_int = 0x10;

    unsafe extern "C" {
        fn _dyld_image_count() -> u32;
        fn _dyld_get_image_name(index: u32) -> *const c_char;
    }

    pub(super) fn path(handle: *mut c_void) -> Option<PathBuf> {
        // The two low bits of a handle are dyld's flags of how it was opened.
        let plain = |handle: *mut c_void| handle.addr() & !3;
        // SAFETY: takes nothing, and an index out of range gives null.
        let mut names = (0..unsafe { _dyld_image_count() }).rev().map(|index| unsafe { _dyld_get_image_name(index) });
        names.find_map(|name| {
            if name.is_null() {
                return None;
            }
            // SAFETY: a C string that lives as long as its image. Images of other libraries may be unloaded meanwhile
            // by who opened them; dyld keeps names that it has given out.
            let name = unsafe { CStr::from_ptr(name) };
            // SAFETY: with RTLD_NOLOAD nothing is loaded, so no initialisation routine runs. It is not closed again:
            // that could unload it if its owner closed it meanwhile.
            let same =
                unsafe { Library::open(Some(OsStr::from_bytes(name.to_bytes())), RTLD_LAZY | RTLD_NOLOAD) }.ok()?;
            (plain(same.into_raw()) == plain(handle)).then(|| PathBuf::from(OsStr::from_bytes(name.to_bytes())))
        })
    }
}

#[cfg(not(any(
    all(target_os = "linux", any(target_env = "gnu", target_env = "musl")),
    target_os = "freebsd",
    target_vendor = "apple"
)))]
mod named {
    //! No portable way to ask.

    pub(super) fn path(_: *mut std::ffi::c_void) -> Option<std::path::PathBuf> {
        None
    }
}
