//! `dlopen` and its family.

use std::{
    ffi::{CStr, OsStr, c_int, c_void},
    mem::ManuallyDrop,
    path::PathBuf,
    ptr::NonNull,
};

use libloading::os::unix::{Library, RTLD_GLOBAL, RTLD_LAZY, RTLD_LOCAL, RTLD_NOW};

use super::{
    opening::{Failure, Opening, message},
    privileges,
};
use crate::library::{
    candidates::{Os, searched},
    error::Diagnosis,
    export::Export,
    flags::LoadFlags,
};

/// Flags that POSIX does not have: `dlfcn.h` (on Linux `bits/dlfcn.h`) of each system.
struct Extensions {
    no_load: Option<c_int>,
    no_delete: Option<c_int>,
    /// `Some(0)` where every library binds to what it was linked to anyway.
    deep_bind: Option<c_int>,
}

const EXTENSIONS: Extensions = if cfg!(target_vendor = "apple") {
    Extensions { no_load: Some(0x10), no_delete: Some(0x80), deep_bind: Some(0) }
} else if cfg!(all(target_os = "linux", target_env = "gnu", any(target_arch = "mips", target_arch = "mips64"))) {
    Extensions { no_load: Some(8), no_delete: Some(0x1000), deep_bind: Some(0x10) }
} else if cfg!(all(target_os = "linux", target_env = "gnu")) {
    Extensions { no_load: Some(4), no_delete: Some(0x1000), deep_bind: Some(8) }
} else if cfg!(any(target_os = "linux", target_os = "android")) {
    Extensions { no_load: Some(4), no_delete: Some(0x1000), deep_bind: None }
} else if cfg!(target_os = "freebsd") {
    Extensions { no_load: Some(0x2000), no_delete: Some(0x1000), deep_bind: Some(0x200) }
} else {
    Extensions { no_load: None, no_delete: None, deep_bind: None }
};

/// Whether there is no loader: musl has none in a program that is linked statically. (glibc has.)
const WITHOUT_LOADER: bool = cfg!(all(target_env = "musl", target_feature = "crt-static"));

/// An open library, which is closed only on demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    pub(in crate::library) fn process() -> Result<Self, Failure> {
        // SAFETY: nothing is loaded by the name that is none, so no initialisation routine runs.
        match unsafe { Library::open(None::<&OsStr>, RTLD_LAZY | RTLD_LOCAL) } {
            Ok(library) => Ok(Self { raw: library.into_raw(), process: true }),
            Err(error) => Err((message(&error), WITHOUT_LOADER.then_some(Diagnosis::StaticProgram))),
        }
    }

    /// Opens a library by the name that the loader searches for, or by its path.
    ///
    /// `RTLD_NOW`: a function that the library's own dependencies lack is an error now, and not the end of the process
    /// at the first call that needs it. `RTLD_LOCAL`: its symbols are found through its handle only.
    pub(in crate::library) fn open(file: &OsStr, opening: Opening, flags: LoadFlags) -> Result<Self, Failure> {
        let mut bits = if flags.lazy { RTLD_LAZY } else { RTLD_NOW };
        bits |= if flags.global { RTLD_GLOBAL } else { RTLD_LOCAL };
        for (wanted, bit, name) in [
            (flags.no_delete, EXTENSIONS.no_delete, "no_delete"),
            (flags.deep_bind, EXTENSIONS.deep_bind, "deep_bind"),
            (flags.already_loaded, EXTENSIONS.no_load, "already_loaded"),
        ] {
            if wanted {
                bits |= bit.ok_or_else(|| (String::new(), Some(Diagnosis::Unsupported { what: name })))?;
            }
        }
        let files = match opening {
            Opening::Path => vec![file.to_owned()],
            Opening::Search | Opening::SearchSystem32 => {
                searched(file, Os::HOST, flags.already_loaded, privileges::are_elevated())
            }
        };
        let mut messages = Vec::new();
        for file in files {
            // SAFETY: the initialisation routines of the library run. That they may is what the program says by declaring
            // the library; there is no way to load one without.
            match unsafe { Library::open(Some(file), bits) } {
                Ok(library) => return Ok(Self { raw: library.into_raw(), process: false }),
                Err(error) => messages.push(message(&error)),
            }
        }
        if WITHOUT_LOADER {
            return Err((messages.swap_remove(0), Some(Diagnosis::StaticProgram)));
        }
        // Of what is not loaded the loader has nothing to say.
        let not_loaded = flags.already_loaded.then_some(Diagnosis::NotLoaded);
        Err((if flags.already_loaded { String::new() } else { messages.join("\n") }, not_loaded))
    }

    /// The address of a symbol, or what the system said.
    #[inline]
    pub(in crate::library) fn find(self, symbol: &CStr) -> Result<NonNull<c_void>, String> {
        match Export::parse(symbol, versions::EXIST) {
            Export::Name(name) => self.find_name(name),
            Export::Version(name, version) => versions::find(self.raw, &name, &version),
            Export::Ordinal(_) => Err("exports have ordinals on Windows only: write the name".to_owned()),
        }
    }

    /// The address of a symbol in one of its versions, or what the system said.
    pub(in crate::library) fn find_version(self, symbol: &CStr, version: &CStr) -> Result<NonNull<c_void>, String> {
        versions::find(self.raw, symbol, version)
    }

    fn find_name(self, symbol: &CStr) -> Result<NonNull<c_void>, String> {
        // SAFETY: `raw` came out of a `Library`, and `ManuallyDrop` keeps this one from closing it.
        let library = ManuallyDrop::new(unsafe { Library::from_raw(self.raw) });
        // SAFETY: the address is only carried; its type is the business of whoever uses it.
        match unsafe { library.get::<*mut c_void>(symbol) } {
            Ok(address) => NonNull::new(address.into_raw()).ok_or_else(|| NULL.to_owned()),
            Err(error) => Err(message(&error)),
        }
    }

    /// The file, as the loader names it.
    pub(in crate::library) fn path(self) -> Option<PathBuf> {
        if self.process { std::env::current_exe().ok() } else { named::path(self.raw) }
    }

    /// Gives the library back to the system, which unloads it if nobody else has it.
    ///
    /// # Safety
    ///
    /// Nothing of the library is used any more, and neither is a copy of this handle.
    pub(in crate::library) unsafe fn close(self) -> Result<(), String> {
        // SAFETY: `raw` came out of a `Library`, and the caller gives up all copies of it.
        unsafe { Library::from_raw(self.raw) }.close().map_err(|error| message(&error))
    }

    /// The files whose symbols can be found: the library, or everything that is mapped into the process.
    #[cfg(feature = "diagnostics")]
    pub(in crate::library) fn files(self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = self.path().into_iter().collect();
        if self.process {
            files.extend(mapped().into_iter().filter(|path| *path != files[0]).collect::<Vec<_>>());
        }
        files
    }
}

/// The files that are mapped into the process; `proc_pid_maps(5)`, which only Linux has: the path is the sixth column.
#[cfg(feature = "diagnostics")]
pub(in crate::library) fn mapped() -> Vec<PathBuf> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let mut files: Vec<PathBuf> = Vec::new();
    for path in maps.lines().filter_map(|line| line.find('/').map(|at| PathBuf::from(&line[at..]))) {
        if !files.contains(&path) {
            files.push(path);
        }
    }
    files
}

const NULL: &str = "the symbol's address is null";

#[cfg(any(all(target_os = "linux", target_env = "gnu"), target_os = "freebsd"))]
mod versions {
    //! `dlvsym`, which is glibc's and FreeBSD's.

    use std::{
        ffi::{CStr, c_char, c_void},
        ptr::NonNull,
    };

    pub(super) const EXIST: bool = true;

    unsafe extern "C" {
        fn dlvsym(handle: *mut c_void, symbol: *const c_char, version: *const c_char) -> *mut c_void;
        fn dlerror() -> *const c_char;
    }

    pub(super) fn find(handle: *mut c_void, symbol: &CStr, version: &CStr) -> Result<NonNull<c_void>, String> {
        // SAFETY: takes nothing. What went wrong before is not told as this look-up's failure.
        unsafe { dlerror() };
        // SAFETY: the handle is open, and the names are C strings.
        let address = unsafe { dlvsym(handle, symbol.as_ptr(), version.as_ptr()) };
        NonNull::new(address).ok_or_else(|| {
            // SAFETY: takes nothing.
            let message = unsafe { dlerror() };
            if message.is_null() {
                return super::NULL.to_owned();
            }
            // SAFETY: a C string, which is this thread's until its next call of the family.
            unsafe { CStr::from_ptr(message) }.to_string_lossy().into_owned()
        })
    }
}

#[cfg(not(any(all(target_os = "linux", target_env = "gnu"), target_os = "freebsd")))]
mod versions {
    use std::{
        ffi::{CStr, c_void},
        ptr::NonNull,
    };

    pub(super) const EXIST: bool = cfg!(not(target_vendor = "apple"));

    pub(super) fn find(_: *mut c_void, _: &CStr, _: &CStr) -> Result<NonNull<c_void>, String> {
        Err("this system's loader knows no versions of symbols".to_owned())
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
        dynamic: *const c_void,
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
        let LinkMap { name, dynamic, .. } = unsafe { &*map };
        if name.is_null() {
            return None;
        }
        // SAFETY: as the record, and a C string by its definition.
        let name = unsafe { CStr::from_ptr(*name) };
        let path = PathBuf::from(OsStr::from_bytes(name.to_bytes()));
        if path.is_absolute() { Some(path) } else { mapped(dynamic.addr()).filter(|_| !name.is_empty()) }
    }

    /// The file that is mapped at an address; `proc_pid_maps(5)`. For a name that was relative to the directory that was
    /// the current one when the library was loaded: `LD_LIBRARY_PATH` may have such entries.
    fn mapped(address: usize) -> Option<PathBuf> {
        let maps = std::fs::read("/proc/self/maps").ok()?;
        let line = maps.split(|byte| *byte == b'\n').find(|line| {
            let range = line.split(|byte| *byte == b' ').next().and_then(|range| str::from_utf8(range).ok());
            let ends = range.and_then(|range| range.split_once('-'));
            let number = |text| usize::from_str_radix(text, 16).ok();
            let range = ends.and_then(|(from, to)| Some(number(from)?..number(to)?));
            range.is_some_and(|range| range.contains(&address))
        })?;
        let path = &line[line.iter().position(|byte| *byte == b'/')?..];
        (!path.ends_with(b" (deleted)")).then(|| PathBuf::from(OsStr::from_bytes(path)))
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
