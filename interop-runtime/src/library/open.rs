//! [`OpenLibrary`]: a library that is opened at run time, by a path that the program has found out.

use std::{
    borrow::Cow,
    ffi::{CStr, OsStr, c_void},
    fs,
    path::{Path, PathBuf},
    ptr::NonNull,
};

use super::{
    candidates::{self, Place},
    error::{Diagnosis, LoadError, Lookup, SymbolNotFound},
    flags::LoadFlags,
    platform::{Failure, Handle, Opening},
    segments,
};

#[cfg(feature = "diagnostics")]
use {super::diagnose, std::ffi::CString};

/// A library that was opened at run time: [`Library::open`](super::Library::open).
///
/// It stays loaded when this is dropped; [`close`](Self::close) unloads it. A clone is the same library, not one more use
/// of it. Answers to the handles of .NET's `NativeLibrary`.
///
/// ```
/// use std::ffi::c_int;
/// use interop_runtime::library::Library;
///
/// # fn main() -> Result<(), interop_runtime::library::LoadError> {
/// # if !cfg!(all(target_os = "linux", target_env = "gnu")) { return Ok(()) }
/// let name = String::from("libm.so.6"); // found in a configuration file
/// let math = Library::open(name)?;
/// let ilogb = math.symbol(c"ilogb")?;
/// // SAFETY: `int ilogb(double)`.
/// let ilogb: extern "C" fn(f64) -> c_int = unsafe { std::mem::transmute(ilogb) };
/// assert_eq!(ilogb(8.0), 3);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct OpenLibrary {
    /// What it was opened by.
    pub(super) name: Cow<'static, str>,
    pub(super) handle: Handle,
    pub(super) in_memory: bool,
}

/// How the symbols of a library are found that has its own way of finding them, for
/// [`Library::loader`](super::Library::loader): `vkGetInstanceProcAddr`, `eglGetProcAddress`, `wglGetProcAddress`.
///
/// It is given the library, whose [`symbol`](OpenLibrary::symbol) looks into its table of symbols, and the name. Where it
/// gives `None` the table is looked into.
pub type LoaderFunction = fn(&OpenLibrary, &CStr) -> Option<NonNull<c_void>>;

impl OpenLibrary {
    pub(super) fn process() -> Result<Self, Failure> {
        Ok(Self { name: candidates::PROCESS.into(), handle: Handle::process()?, in_memory: false })
    }

    /// What it was opened by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file that was loaded, as the system names it; `None` if the system does not say, or if it is in memory.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        if self.in_memory { None } else { self.handle.path() }
    }

    /// The address of an exported function or variable. As [`Library::symbol`](super::Library::symbol).
    ///
    /// # Errors
    ///
    /// [`LoadError::SymbolNotFound`].
    pub fn symbol(&self, name: &CStr) -> Result<NonNull<c_void>, LoadError> {
        self.find(name).map_err(|_| LoadError::SymbolNotFound(self.symbol_not_found(&self.name, &[name])))
    }

    /// The address of an exported symbol in one of its versions. As [`Library::symbol_version`](super::Library::symbol_version).
    ///
    /// # Errors
    ///
    /// [`LoadError::SymbolNotFound`].
    pub fn symbol_version(&self, name: &CStr, version: &CStr) -> Result<NonNull<c_void>, LoadError> {
        self.find_version(name, version).map_err(|message| self.no_version(&self.name, name, version, message))
    }

    /// Gives the library back to the system, which unloads it if nobody else has opened it.
    ///
    /// Answers to .NET's `NativeLibrary.Free`.
    ///
    /// # Safety
    ///
    /// Nothing of the library is used any more: [`Library::unload`](super::Library::unload) says what that means. Nor is
    /// a clone of this, or a declared library whose resolver answered with one.
    ///
    /// # Errors
    ///
    /// What the system said, if it does not take it back.
    pub unsafe fn close(self) -> Result<(), std::io::Error> {
        // SAFETY: the caller's promise.
        unsafe { self.handle.close() }.map_err(std::io::Error::other)
    }

    #[inline]
    pub(super) fn find(&self, name: &CStr) -> Result<NonNull<c_void>, String> {
        self.handle.find(name)
    }

    pub(super) fn find_version(&self, name: &CStr, version: &CStr) -> Result<NonNull<c_void>, String> {
        self.handle.find_version(name, version)
    }

    pub(super) fn handle(&self) -> Handle {
        self.handle
    }

    /// Everything that is known about symbols that are not there.
    #[cold]
    pub(super) fn symbol_not_found(&self, library: &str, names: &[&CStr]) -> SymbolNotFound {
        let lookups = names.iter().map(|name| Lookup {
            name: name.to_string_lossy().into_owned(),
            message: self.find(name).err().unwrap_or_default(),
        });
        self.not_found(library, lookups.collect())
    }

    #[cold]
    pub(super) fn no_version(&self, library: &str, name: &CStr, version: &CStr, message: String) -> LoadError {
        let name = format!("{}@{}", name.to_string_lossy(), version.to_string_lossy());
        LoadError::SymbolNotFound(self.not_found(library, vec![Lookup { name, message }]))
    }

    fn not_found(&self, library: &str, lookups: Vec<Lookup>) -> SymbolNotFound {
        let error =
            SymbolNotFound { path: self.path().map(Into::into), ..SymbolNotFound::new(library.into(), lookups) };
        #[cfg(feature = "diagnostics")]
        let error = diagnose::symbol(error, &self.handle.files(), self.name == candidates::PROCESS, &|name| {
            CString::new(name).is_ok_and(|name| self.find(&name).is_ok())
        });
        error
    }
}

/// No path has more bytes: `PATH_MAX`, and on Windows 32,767 units of UTF-16. glibc copies a name that it searches for to
/// the stack, however long it is.
const LONGEST: usize = if cfg!(windows) { 3 * 32_767 } else { 4096 };

/// Opens one file, or says why not.
pub(super) fn open(file: &OsStr, place: Place, search: Opening, flags: LoadFlags) -> Result<OpenLibrary, Failure> {
    let path = Path::new(file);
    let refused = |diagnosis| Err((String::new(), Some(diagnosis)));
    if file.is_empty() {
        return refused(Diagnosis::EmptyName); // to `dlopen` it would be the program
    }
    let bytes = file.as_encoded_bytes();
    if bytes.contains(&0) {
        return refused(Diagnosis::NulInName);
    }
    if bytes.len() > LONGEST {
        return refused(Diagnosis::NameTooLong);
    }
    let opening = match place {
        Place::Relative => return refused(Diagnosis::RelativePath),
        Place::Absolute => match unbearable(path, flags) {
            Some(diagnosis) => return refused(diagnosis),
            None => Opening::Path,
        },
        // Where the loader searches, only the loader knows which file it takes.
        Place::Searched | Place::Memory => search,
    };
    let handle = Handle::open(file, opening, flags)?;
    Ok(OpenLibrary { name: file.to_string_lossy().into_owned().into(), handle, in_memory: false })
}

/// What the loader does not bear: it waits at a pipe until somebody writes, and dies of a file that ends too early. Anything
/// else that is wrong it can say itself. Of what is loaded already it opens the file, and reads no segments.
fn unbearable(path: &Path, flags: LoadFlags) -> Option<Diagnosis> {
    let metadata = fs::metadata(path).ok()?;
    if metadata.is_file() {
        let cut_off = !flags.already_loaded && segments::are_cut_off(path, metadata.len());
        cut_off.then(|| Diagnosis::Truncated { path: path.to_owned() })
    } else if metadata.is_dir() {
        None
    } else {
        Some(Diagnosis::NotALibrary { path: path.to_owned(), found: Some("a pipe or a device") })
    }
}
