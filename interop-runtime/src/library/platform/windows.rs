//! `LoadLibraryExW` and its family.

use std::{
    ffi::{CStr, OsStr, OsString, c_void},
    mem::ManuallyDrop,
    os::windows::ffi::OsStringExt,
    path::PathBuf,
    ptr::{self, NonNull},
};

use libloading::os::windows::{
    LOAD_LIBRARY_SEARCH_DEFAULT_DIRS, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR, LOAD_LIBRARY_SEARCH_SYSTEM32, Library,
};

use super::opening::{Failure, Opening, message};
use crate::library::{error::Diagnosis, export::Export, flags::LoadFlags};

/// The C runtimes that a program may use, the one that this was compiled for first. The one without a number belongs to
/// programs made by MinGW, the universal one to all others.
const C_RUNTIMES: [&str; 2] = if cfg!(all(target_env = "gnu", not(target_abi = "llvm"))) {
    ["msvcrt.dll", "ucrtbase.dll"]
} else {
    ["ucrtbase.dll", "msvcrt.dll"]
};

/// An open library, which is closed only on demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library) struct Handle {
    module: isize,
    process: bool,
}

type Module = *mut c_void;

/// `libloaderapi.h`.
const FROM_ADDRESS: u32 = 4;
const PIN: u32 = 1;

#[link(name = "kernel32")]
unsafe extern "system" {
    fn GetCurrentProcess() -> *mut c_void;
    // `EnumProcessModules` of psapi.h; kernel32 has it under this name since Windows 7.
    fn K32EnumProcessModules(process: *mut c_void, modules: *mut Module, bytes: u32, needed: *mut u32) -> i32;
    fn GetModuleHandleExW(flags: u32, name: *const u16, module: *mut Module) -> i32;
    fn GetModuleFileNameW(module: Module, name: *mut u16, units: u32) -> u32;
}

impl Handle {
    /// What the program has already loaded.
    #[expect(clippy::unnecessary_wraps, reason = "as elsewhere")]
    pub(in crate::library) fn process() -> Result<Self, Failure> {
        // The handle is the program's own module; the others are listed at every look-up, because there may be more by
        // then.
        Ok(Self { module: Library::this().map_or(0, Library::into_raw), process: true })
    }

    /// Opens a library by the name that the system searches for, or by its path.
    pub(in crate::library) fn open(file: &OsStr, opening: Opening, flags: LoadFlags) -> Result<Self, Failure> {
        let search = match opening {
            // Its own dependencies are searched beside it, too.
            Opening::Path => LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS,
            Opening::Search => LOAD_LIBRARY_SEARCH_DEFAULT_DIRS,
            Opening::SearchSystem32 => LOAD_LIBRARY_SEARCH_SYSTEM32,
        };
        // The system does not take `/` everywhere in a path.
        let file = match file.to_str() {
            Some(file) => OsString::from(file.replace('/', "\\")),
            None => file.to_owned(),
        };
        let library = if flags.already_loaded {
            Library::open_already_loaded(&*file).map_err(|_| (String::new(), Some(Diagnosis::NotLoaded)))?
        } else {
            // SAFETY: the initialisation routine of the library runs. That it may is what the program says by declaring
            // the library; there is no way to load one without.
            unsafe { Library::load_with_flags(&*file, search) }.map_err(|error| (message(&error), None))?
        };
        if flags.no_delete {
            // It is loaded all the same if that fails, and nobody but its owner closes it.
            let _ = library.pin();
        }
        Ok(Self { module: library.into_raw(), process: false })
    }

    /// The address of a symbol, or what the system said.
    #[inline]
    pub(in crate::library) fn find(self, symbol: &CStr) -> Result<NonNull<c_void>, String> {
        match find_in(self.module, symbol) {
            Err(_) if self.process => find_in_process(symbol),
            found => found,
        }
    }

    /// There are no versions here.
    #[expect(clippy::unused_self, reason = "as elsewhere")]
    pub(in crate::library) fn find_version(self, _: &CStr, _: &CStr) -> Result<NonNull<c_void>, String> {
        Err("this system's loader knows no versions of symbols".to_owned())
    }

    /// The file, as the system names it.
    pub(in crate::library) fn path(self) -> Option<PathBuf> {
        path(self.module as Module)
    }

    /// Gives the library back to the system, which unloads it if nobody else has it.
    ///
    /// # Safety
    ///
    /// Nothing of the library is used any more, and neither is a copy of this handle.
    pub(in crate::library) unsafe fn close(self) -> Result<(), String> {
        // SAFETY: the module came out of a `Library`, and the caller gives up all copies of it.
        unsafe { Library::from_raw(self.module) }.close().map_err(|error| message(&error))
    }

    /// The files whose symbols can be found: the library, or every loaded module.
    #[cfg(feature = "diagnostics")]
    pub(in crate::library) fn files(self) -> Vec<PathBuf> {
        if self.process { modules().into_iter().filter_map(path).collect() } else { self.path().into_iter().collect() }
    }
}

/// Nothing is loaded for itself alone: symbols are looked up in the module that was named.
#[cfg(feature = "diagnostics")]
pub(in crate::library) fn mapped() -> Vec<PathBuf> {
    Vec::new()
}

/// Whether a module of this name is loaded, from wherever.
#[cfg(feature = "diagnostics")]
pub(in crate::library) fn is_loaded(name: &str) -> bool {
    Library::open_already_loaded(name).is_ok()
}

pub(super) fn path(module: Module) -> Option<PathBuf> {
    let mut units = vec![0; 260];
    loop {
        let room = u32::try_from(units.len()).ok()?;
        // SAFETY: the system checks the module, and the buffer has as many units as is said.
        let written = unsafe { GetModuleFileNameW(module, units.as_mut_ptr(), room) };
        match usize::try_from(written).ok()? {
            0 => return None,
            // Cut off: the system's limit is 32,767.
            written if written == units.len() && written < 1 << 15 => units.resize(units.len() * 4, 0),
            written => return Some(OsString::from_wide(&units[..written]).into()),
        }
    }
}

fn find_in(module: isize, symbol: &CStr) -> Result<NonNull<c_void>, String> {
    // SAFETY: the module is loaded, and `ManuallyDrop` keeps the copy of its handle from unloading it.
    let library = ManuallyDrop::new(unsafe { Library::from_raw(module) });
    let found = match Export::parse(symbol, false) {
        // SAFETY: the address is only carried; its type is the business of whoever uses it.
        Export::Ordinal(ordinal) => unsafe { library.get_ordinal::<*mut c_void>(ordinal) },
        // SAFETY: the same.
        _ => unsafe { library.get::<*mut c_void>(symbol) },
    };
    match found {
        Ok(address) => {
            let address: *mut c_void = *address;
            NonNull::new(address).ok_or_else(|| "the symbol's address is null".to_owned())
        }
        Err(error) => Err(message(&error)),
    }
}

/// As `dlsym(RTLD_DEFAULT, …)` does elsewhere. The C runtime goes before the order of loading, because `ntdll.dll` is
/// loaded first of all and exports some of the C library's names for its own use.
#[cold]
fn find_in_process(symbol: &CStr) -> Result<NonNull<c_void>, String> {
    let runtimes = C_RUNTIMES.iter().filter_map(|name| Library::open_already_loaded(*name).ok());
    let others = modules().into_iter().filter_map(|module| {
        let mut held = ptr::null_mut();
        // SAFETY: the system checks the address; if the module is still loaded, it stays so until `held` is closed.
        let found = unsafe { GetModuleHandleExW(FROM_ADDRESS, module.cast(), &mut held) };
        // SAFETY: the system counted this handle.
        (found != 0 && !held.is_null()).then(|| unsafe { Library::from_raw(held as isize) })
    });
    let mut last = String::new();
    for library in runtimes.chain(others) {
        let module = library.into_raw();
        // SAFETY: the handle is the one just taken out.
        let library = unsafe { Library::from_raw(module) };
        match find_in(module, symbol) {
            Ok(address) => {
                let mut pinned = ptr::null_mut();
                // SAFETY: as above. The address is kept for good, so the module has to stay, whoever loaded it.
                unsafe { GetModuleHandleExW(FROM_ADDRESS | PIN, module as *const u16, &mut pinned) };
                return Ok(address);
            }
            Err(message) => last = message,
        }
        drop(library);
    }
    Err(last)
}

/// Every loaded module, in the order in which they were loaded.
fn modules() -> Vec<Module> {
    let mut modules: Vec<Module> = vec![ptr::null_mut(); 256];
    loop {
        let room = u32::try_from(size_of_val(&*modules)).unwrap_or(u32::MAX);
        let mut needed = 0;
        // SAFETY: the buffer has as many bytes as is said.
        let listed = unsafe { K32EnumProcessModules(GetCurrentProcess(), modules.as_mut_ptr(), room, &mut needed) };
        if listed == 0 {
            return Vec::new();
        }
        let count = needed as usize / size_of::<Module>();
        if count <= modules.len() {
            modules.truncate(count);
            return modules;
        }
        modules.resize(count + 32, ptr::null_mut());
    }
}

/// The file of the module that an address is in; `Some(None)` for the program's.
pub(super) fn module(address: *const ()) -> Option<Option<PathBuf>> {
    const UNCHANGED_COUNT: u32 = 2;
    if address.is_null() {
        // For the system that is the program.
        return None;
    }
    let (mut program, mut module) = (ptr::null_mut(), ptr::null_mut());
    // SAFETY: the system checks the address; the count of uses is left as it is.
    let found = unsafe { GetModuleHandleExW(FROM_ADDRESS | UNCHANGED_COUNT, address.cast(), &mut module) };
    if found == 0 {
        return None;
    }
    // SAFETY: null stands for the program.
    unsafe { GetModuleHandleExW(UNCHANGED_COUNT, ptr::null(), &mut program) };
    if module == program { Some(None) } else { path(module).map(Some) }
}
