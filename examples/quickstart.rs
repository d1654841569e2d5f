//! A first look: real native code, called through declarations and nothing else. Nothing is linked, nothing is
//! generated beforehand, and no development package is needed.
//!
//! `cargo run --example quickstart`
//!
//! The declarations stand first, as a C header's would; `main` calls them and has no `unsafe` in it. They are functions
//! of standard C, so the program is the same on Linux, macOS and Windows. Where a system has no zlib, as Windows
//! usually has none, it says so and goes on.

use std::ffi::{CStr, c_int, c_uint, c_ulong};
use std::io;
use std::mem::MaybeUninit;

/// libc. Every program has it loaded already, so there is no file to find.
#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    // Scalars cross as they are: `double ldexp(double, int)`.
    safe fn ldexp(value: f64, exponent: c_int) -> f64;

    // A string in: `size_t strlen(const char *)`. The NUL that C wants is added on the way.
    safe fn strlen(string: &str) -> usize;
    safe fn atoi(digits: &str) -> c_int;

    // A string back, or null: `char *strstr(const char *, const char *)`. It points into `text`, and its type says so.
    safe fn strstr<'a>(text: &'a CStr, wanted: &CStr) -> Option<&'a CStr>;

    // An out parameter: `double frexp(double, int *)`. The caller does not pass it; it comes back.
    safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;

    // A failure: `int remove(const char *)` returns nonzero, and `errno` says why.
    #[fails(when = nonzero, code = errno)]
    safe fn remove(path: &str) -> io::Result<()>;

    // An out buffer: `char *getcwd(char *, size_t)`, which Windows calls `_getcwd`. The parameter that carries a length
    // says whose it is, so the caller passes the buffer alone.
    #[entry_point("getcwd", "_getcwd")]
    #[fails(when = null, code = errno)]
    safe fn getcwd<'a>(buffer: &'a mut [MaybeUninit<u8>], #[len_of(buffer)] size: Size) -> io::Result<&'a CStr>;

    // A symbol that only some systems have: here glibc. It is `None` elsewhere.
    #[optional]
    safe fn gnu_get_libc_version() -> Option<&'static CStr>;

    // A symbol that no system has.
    #[fails(when = negative_one, code = errno)]
    safe fn strlenn(string: &str) -> io::Result<c_int>;
}

#[cfg(not(windows))]
type Size = usize;
/// Windows' `getcwd` takes an `int`.
#[cfg(windows)]
type Size = c_int;

/// libm, by the name that it has on each system.
static LIBM: interop::Library =
    interop::Library::new("m").soname(6).macos("/usr/lib/libSystem.B.dylib").windows("msvcrt.dll");

#[interop::import(library = LIBM)]
unsafe extern "C" {
    // `double pow(double, double)`
    safe fn pow(base: f64, exponent: f64) -> f64;
}

/// zlib, by the name that it has on each system. It is looked for at the first call.
static ZLIB: interop::Library = interop::Library::new("z").soname(1).windows("zlib1.dll");

#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    #[entry_point("zlibVersion")]
    safe fn zlib_version() -> &'static str;

    safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] length: c_uint) -> c_ulong;
}

/// A library that is nowhere.
#[interop::import(library = "interop-nowhere", strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    safe fn decode(path: &str) -> io::Result<c_int>;
}

fn main() {
    println!("ldexp(3, 2)         = {}", ldexp(3.0, 2));
    println!("pow(2, 10)          = {}", pow(2.0, 10.0));
    println!("strlen(\"héllo\")     = {} bytes", strlen("héllo"));
    println!("atoi(\"42 apples\")   = {}", atoi("42 apples"));
    println!("strstr(…, \"native\") = {:?}", strstr(c"real native code", c"native"));
    println!("strstr(…, \"fake\")   = {:?}", strstr(c"real native code", c"fake"));
    println!("frexp(40)           = {:?}", frexp(40.0));

    println!("getcwd              = {:?}", getcwd(&mut [MaybeUninit::uninit(); 4096]));
    println!("getcwd into 1 byte  = {:?}", getcwd(&mut [MaybeUninit::uninit(); 1]).map_err(|error| error.to_string()));
    println!("remove(\"no/such\")   = {:?}", remove("no/such").map_err(|error| error.to_string()));
    println!("glibc's version     = {:?}", gnu_get_libc_version());

    match ZLIB.load() {
        Ok(()) => println!("zlib {}: crc32 of \"hello\" is {:08x}", zlib_version(), crc32(0, b"hello")),
        Err(error) => println!("no zlib here: {error}"),
    }

    // What is absent is a value: a program that can do without goes on.
    println!("\na missing symbol:\n{}", strlenn("hello").unwrap_err());
    println!("\na missing library:\n{}", decode("film.mkv").unwrap_err());
}
