//! Libraries that every Linux system has: zlib, the C library and its mathematics, by soname and as part of the process; and on
//! Windows the C runtime, and zlib where it is installed.

#![cfg(any(all(target_os = "linux", target_env = "gnu"), windows))]

use std::env;
use std::ffi::c_int;
use std::mem::MaybeUninit;

#[no_implicit_prelude]
mod native {
    use ::std::ffi::{CStr, c_int, c_long, c_uint, c_ulong};
    #[cfg(unix)]
    use ::std::io;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    #[cfg(unix)]
    use ::std::os::fd::OwnedFd;
    use ::std::result::Result;

    static LIBM: ::interop::Library = ::interop::Library::new("m").soname(6).windows("ucrtbase.dll");
    #[cfg(unix)]
    static LIBC: ::interop::Library = ::interop::Library::new("c").soname(6);
    pub(super) static ZLIB: ::interop::Library = ::interop::Library::new("z").soname(1).windows("zlib1.dll");

    #[::interop::import(library = LIBM)]
    unsafe extern "C" {
        pub(super) safe fn cos(x: f64) -> f64;
        pub(super) safe fn hypot(x: f64, y: f64) -> f64;
        pub(super) safe fn frexp(x: f64, #[out] exponent: c_int) -> f64;
        pub(super) safe fn ldexp(x: f64, exponent: c_int) -> f64;
        pub(super) safe fn cosf(x: f32) -> f32;
    }

    #[::interop::import(library = ::interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        pub(super) safe fn strlen(text: &str) -> usize;
        pub(super) unsafe fn getenv(name: &str) -> Option<&'static CStr>;
        pub(super) unsafe fn qsort(
            base: &mut [i32],
            #[len_of(base)] count: usize,
            size: usize,
            compare: unsafe extern "C" fn(*const i32, *const i32) -> c_int,
        );
        pub(super) safe fn strtol(text: &CStr, #[out] end: *const ::std::ffi::c_char, base: c_int) -> c_long;
    }

    #[cfg(unix)]
    #[::interop::import(library = ::interop::Library::PROCESS, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        pub(super) safe fn gethostname(name: &mut [MaybeUninit<u8>], #[len_of(name)] length: usize) -> io::Result<()>;
        // A C-variadic function may be called with its named arguments only, on the systems that this file is for; not
        // with flags that ask for a mode.
        pub(super) unsafe fn open(path: &CStr, flags: c_int) -> io::Result<OwnedFd>;
        pub(super) safe fn read(file: &OwnedFd, bytes: &mut [u8], #[len_of(bytes)] count: usize) -> io::Result<isize>;
        pub(super) safe fn close(file: OwnedFd) -> io::Result<()>;
    }

    #[cfg(unix)]
    #[::interop::import(library = LIBC, strings = utf8, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        pub(super) safe fn posix_memalign(#[out] memory: *mut u8, alignment: usize, size: usize) -> io::Result<()>;
        pub(super) unsafe fn free(memory: *mut u8);
        #[entry_point("strerrorname_np", "strerror")]
        pub(super) safe fn error_name(error: c_int) -> Option<&'static str>;
    }

    #[::interop::import(library = ZLIB, strings = utf8, fails(when = nonzero, code = returned))]
    unsafe extern "C" {
        #[entry_point("zlibVersion")]
        pub(super) safe fn version() -> &'static str;
        pub(super) safe fn crc32(crc: c_ulong, data: Option<&[u8]>, #[len_of(data)] length: c_uint) -> c_ulong;
        #[entry_point("compressBound")]
        pub(super) safe fn bound(length: c_ulong) -> c_ulong;
        pub(super) safe fn compress(
            dest: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(dest)]
            dest_length: c_ulong,
            source: &[u8],
            #[len_of(source)] source_length: c_ulong,
        ) -> Result<(), ZlibError>;
        pub(super) safe fn uncompress(
            dest: &mut [u8],
            #[in_out]
            #[len_of(dest)]
            dest_length: c_ulong,
            source: &[u8],
            #[len_of(source)] source_length: c_ulong,
        ) -> Result<(), ZlibError>;
    }

    #[derive(Debug)]
    pub(super) enum ZlibError {
        Code(c_int),
        Call,
    }

    impl ::std::convert::From<c_int> for ZlibError {
        fn from(code: c_int) -> Self {
            Self::Code(code)
        }
    }

    impl ::std::convert::From<::interop::Error> for ZlibError {
        fn from(_: ::interop::Error) -> Self {
            Self::Call
        }
    }
}

use native::ZlibError;

#[test]
fn mathematics() {
    assert_eq!(native::cos(0.0), 1.0);
    assert_eq!(native::hypot(3.0, 4.0), 5.0);
    assert_eq!(native::frexp(12.0), (0.75, 4));
    assert_eq!(native::ldexp(0.75, 4), 12.0);
    assert_eq!(native::cosf(0.0), 1.0);
}

#[test]
fn strings_and_the_environment() {
    assert_eq!(native::strlen("größe"), 7);
    // SAFETY: no test of this program changes the environment.
    let getenv = |name| unsafe { native::getenv(name) };
    let path = getenv("PATH").expect("there is always a path");
    assert_eq!(path.to_str(), Ok(&*env::var("PATH").unwrap()));
    assert_eq!(getenv("INTEROP_NO_SUCH_VARIABLE"), None);
}

#[test]
#[cfg(unix)]
fn the_name_of_this_machine() {
    use std::fs;

    let mut name = [MaybeUninit::new(0); 256];
    native::gethostname(&mut name).unwrap();
    // SAFETY: all of it is initialised.
    let name = name.map(|byte| unsafe { byte.assume_init() });
    let end = name.iter().position(|byte| *byte == 0).unwrap();
    assert_eq!(&name[..end], fs::read("/proc/sys/kernel/hostname").unwrap().trim_ascii_end());
    assert!(native::gethostname(&mut []).is_err(), "ENAMETOOLONG");
}

unsafe extern "C" fn compare(a: *const i32, b: *const i32) -> c_int {
    // SAFETY: `qsort` passes pointers to the slice's elements.
    let (a, b) = unsafe { (*a, *b) };
    a.cmp(&b) as c_int
}

#[test]
fn sorting_with_a_callback() {
    let mut numbers: Vec<i32> = (0..1000_i32).map(|n| n.wrapping_mul(48_271) % 997).collect();
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    // SAFETY: the size is that of an element, and the order is total.
    unsafe { native::qsort(&mut numbers, size_of::<i32>(), compare) };
    assert_eq!(numbers, sorted);
}

#[test]
#[cfg(unix)]
fn files() {
    use std::ffi::CString;
    use std::io;

    let program = CString::new(env::current_exe().unwrap().into_os_string().into_encoded_bytes()).unwrap();
    // SAFETY: nothing is created.
    let open = |path| unsafe { native::open(path, 0) };
    let file = open(&program).unwrap();
    let mut bytes = [0; 4];
    assert_eq!(native::read(&file, &mut bytes).unwrap(), 4);
    assert_eq!(&bytes, b"\x7FELF");
    native::close(file).unwrap();

    let error = open(c"/no/such/file").unwrap_err();
    assert_eq!((error.kind(), error.raw_os_error()), (io::ErrorKind::NotFound, Some(2)));
    let directory = open(c"/").unwrap();
    assert_eq!(native::read(&directory, &mut bytes).unwrap_err().raw_os_error(), Some(21), "EISDIR");
}

#[test]
fn numbers_from_text() {
    let text = c"  -123 apples";
    let (number, end) = native::strtol(text, 10);
    assert_eq!((number, end), (-123, text.as_ptr().wrapping_add(6)));
}

#[test]
#[cfg(unix)]
fn an_error_number_from_libc() {
    let memory = native::posix_memalign(256, 1000).unwrap();
    assert_eq!(memory.addr() % 256, 0);
    // SAFETY: just allocated.
    unsafe { native::free(memory) };
    assert_eq!(native::posix_memalign(3, 1000).unwrap_err().raw_os_error(), Some(22), "EINVAL");
    assert!(native::error_name(2).is_some_and(|name| name == "ENOENT" || name.contains("No such file")));
}

#[test]
fn zlib_round_trip() {
    if cfg!(windows) && !native::ZLIB.is_available() {
        println!("skipped: zlib1.dll is not installed");
        return;
    }
    assert!(native::version().starts_with("1."), "{}", native::version());
    assert_eq!(native::crc32(0, None), 0);
    assert_eq!(native::crc32(0, Some(b"123456789")), 0xCBF4_3926);
    let original: Vec<u8> = (0..100_000_u32).map(|n| (n / 7 % 251) as u8).collect();
    let mut room = vec![MaybeUninit::uninit(); native::bound(original.len() as std::ffi::c_ulong) as usize];
    let compressed = native::compress(&mut room, &original).unwrap();
    assert!(compressed.len() < original.len());
    let mut restored = vec![0; original.len()];
    assert_eq!(native::uncompress(&mut restored, compressed).unwrap(), original.len());
    assert_eq!(restored, original);
    assert!(matches!(native::uncompress(&mut restored, b"no zlib").unwrap_err(), ZlibError::Code(-3)));
    assert!(matches!(native::compress(&mut [], &original).unwrap_err(), ZlibError::Code(-5)));
}
