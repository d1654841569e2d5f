//! The module (the program or a shared library) that an address is in, and the directory of its file.

use std::path::PathBuf;

/// A module's directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::library) struct Directory {
    pub(in crate::library) path: PathBuf,
    /// Whether the module is the program: then whoever starts it may have chosen the directory, by a link to the program.
    pub(in crate::library) of_program: bool,
}

/// The directory of the program's file.
pub(in crate::library) fn of_program() -> Option<Directory> {
    let path = std::env::current_exe().ok()?.parent()?.to_owned();
    path.is_absolute().then_some(Directory { path, of_program: true })
}

/// The directory of the file of the module that has this address in its data; `None` if the system does not tell it.
pub(in crate::library) fn of_address(address: *const ()) -> Option<Directory> {
    match system::module(address)? {
        Module::Program => of_program(),
        // A name that is relative meant something when the module was loaded, and may mean something else by now.
        Module::Library(file) => file
            .parent()
            .filter(|path| path.is_absolute())
            .map(|path| Directory { path: path.to_owned(), of_program: false }),
    }
}

/// Where an address is.
#[cfg_attr(not(any(unix, windows)), expect(dead_code, reason = "nothing finds one"))]
enum Module {
    /// Its name is the first argument as the user gave it, so it is asked for otherwise.
    Program,
    Library(PathBuf),
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
mod system {
    //! `dl_iterate_phdr` lists the modules with their segments, the program first.

    use std::{
        ffi::{CStr, OsStr, c_char, c_int, c_void},
        os::unix::ffi::OsStrExt,
    };

    use super::Module;

    /// `PT_LOAD` of `elf.h`.
    const LOAD: u32 = 1;

    /// `struct dl_phdr_info` of `link.h`, as far as it is the same everywhere.
    #[repr(C)]
    struct Info {
        address: usize,
        name: *const c_char,
        segments: *const Segment,
        count: u16,
    }

    /// `Elf64_Phdr` of `elf.h`.
    #[cfg(target_pointer_width = "64")]
    #[repr(C)]
    struct Segment {
        kind: u32,
        _flags: u32,
        _offset: usize,
        address: usize,
        _physical: usize,
        _in_file: usize,
        in_memory: usize,
        _align: usize,
    }

    /// `Elf32_Phdr` of `elf.h`.
    #[cfg(target_pointer_width = "32")]
    #[repr(C)]
    struct Segment {
        kind: u32,
        _offset: usize,
        address: usize,
        _physical: usize,
        _in_file: usize,
        in_memory: usize,
        _flags: u32,
        _align: usize,
    }

    unsafe extern "C" {
        fn dl_iterate_phdr(
            callback: unsafe extern "C" fn(*const Info, usize, *mut c_void) -> c_int,
            data: *mut c_void,
        ) -> c_int;
    }

    struct Search {
        address: usize,
        index: usize,
        found: Option<Module>,
    }

    pub(super) fn module(address: *const ()) -> Option<Module> {
        let mut search = Search { address: address.addr(), index: 0, found: None };
        // SAFETY: the callback has the type that `link.h` asks for, and `search` outlives the call.
        unsafe { dl_iterate_phdr(visit, (&raw mut search).cast()) };
        search.found
    }

    unsafe extern "C" fn visit(info: *const Info, _: usize, data: *mut c_void) -> c_int {
        // SAFETY: the pointer that `module` passed, which nothing else uses meanwhile.
        let search = unsafe { &mut *data.cast::<Search>() };
        // SAFETY: the loader's record is valid for the time of this call.
        let info = unsafe { &*info };
        // SAFETY: so are the segments, which are as many as it says.
        let segments = unsafe { std::slice::from_raw_parts(info.segments, usize::from(info.count)) };
        let contains = |segment: &Segment| {
            let from = info.address.wrapping_add(segment.address);
            segment.kind == LOAD && search.address.wrapping_sub(from) < segment.in_memory
        };
        if segments.iter().any(contains) {
            search.found = if search.index == 0 {
                Some(Module::Program)
            } else if info.name.is_null() {
                None
            } else {
                // SAFETY: a C string of the loader's.
                let name = unsafe { CStr::from_ptr(info.name) };
                Some(Module::Library(OsStr::from_bytes(name.to_bytes()).into()))
            };
            return 1;
        }
        search.index += 1;
        0
    }
}

#[cfg(target_vendor = "apple")]
mod system {
    //! `dladdr` tells the image; the first of `dyld`'s images is the program.

    use std::{
        ffi::{CStr, OsStr, c_char, c_int, c_void},
        mem::MaybeUninit,
        os::unix::ffi::OsStrExt,
    };

    use super::Module;

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
        fn _dyld_get_image_header(index: u32) -> *const c_void;
    }

    pub(super) fn module(address: *const ()) -> Option<Module> {
        let mut info = MaybeUninit::<Info>::zeroed();
        // SAFETY: any address may be asked for, and the record is the system's.
        if unsafe { dladdr(address.cast(), info.as_mut_ptr()) } == 0 {
            return None;
        }
        // SAFETY: the system has filled it in; zeros are values, too.
        let info = unsafe { info.assume_init() };
        // SAFETY: takes a number.
        if info.base == unsafe { _dyld_get_image_header(0) } {
            return Some(Module::Program);
        }
        if info.file.is_null() {
            return None;
        }
        // SAFETY: a C string that lives as long as its image.
        let file = unsafe { CStr::from_ptr(info.file) };
        Some(Module::Library(OsStr::from_bytes(file.to_bytes()).into()))
    }
}

#[cfg(windows)]
mod system {
    use super::Module;
    use crate::library::platform::windows;

    pub(super) fn module(address: *const ()) -> Option<Module> {
        windows::module(address).map(|file| file.map_or(Module::Program, Module::Library))
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd", target_vendor = "apple", windows)))]
mod system {
    //! No portable way to ask.

    use super::Module;

    pub(super) fn module(_: *const ()) -> Option<Module> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{of_address, of_program};

    #[test]
    #[cfg_attr(miri, ignore = "asks the system's loader")]
    fn this_program_and_the_heap() {
        static HERE: u8 = 1;
        let program = of_program().unwrap();
        assert!(program.of_program);
        assert_eq!(program.path, std::env::current_exe().unwrap().parent().unwrap());
        assert_eq!(of_address((&raw const HERE).cast()), Some(program));
        let heap = Box::new(1_u8);
        assert_eq!(of_address((&raw const *heap).cast()), None);
    }
}
