//! The captured error code is the native function's, whatever `malloc`, `free`, `memchr`, `strlen`, `strnlen` and `dlsym` do to errno.
//!
//! The program runs itself once more with a library preloaded whose functions of those names set errno to 9999.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

use std::ffi::{CStr, c_int, c_long, c_void};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::ptr::NonNull;
use std::{env, io};

use interop::{Errno, Error, Free, LastError, Library, NativeBox};
use interop_test_native::{FIXTURES, HOSTILE_ERRNO};

static LIBRARY: Library = Library::new(FIXTURES);

const EIO: c_int = 5;
const EINVAL: c_int = 22;
const ERANGE: c_int = 34;
const ENAMETOOLONG: c_int = 36;
const EBADF: c_int = 9;

#[test]
fn in_a_hostile_environment() {
    assert!(Path::new(HOSTILE_ERRNO).is_file(), "{HOSTILE_ERRNO:?}");
    let program = env::current_exe().unwrap();
    let mut child = Command::new(program);
    child.args(["--ignored", "--exact", "captured_codes", "--nocapture", "--test-threads=1"]);
    let output = child.env("LD_PRELOAD", HOSTILE_ERRNO).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{}\n{said}", output.status);
}

#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn hostile_calls(which: c_int) -> c_long;
    safe fn open(path: &str, flags: c_int) -> Result<c_int, Code>;
    fn close(file: c_int) -> Result<(), Code>;
    #[last_error]
    safe fn strnlen(text: &CStr, most: usize) -> usize;
    #[last_error]
    safe fn memchr(text: &CStr, wanted: c_int, length: usize) -> Option<NonNull<c_void>>;
    #[fails(when = last_error_set, code = last_error)]
    safe fn strtol(text: &str, end: Option<&mut *mut c_void>, base: c_int) -> Result<c_long, Code>;
    #[fails(when = null, code = errno)]
    #[returns(native = *mut c_void)]
    safe fn getcwd(
        #[out(capacity = 1, grow)] buffer: PathBuf,
        #[len_of(buffer, unit = elements, nul = included)] size: usize,
    ) -> io::Result<()>;
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    type Block;
    fn fixture_free(memory: *mut c_void);
    safe fn fixture_live() -> i64;

    safe fn fail_errno(error: c_int) -> Result<(), Code>;
    safe fn copy_text(text: &str, buffer: &mut [u8], #[len_of(buffer)] capacity: usize) -> Result<c_int, Code>;
    safe fn own_nothing(
        #[out]
        #[marshal(free_with = fixture_free)]
        text: String,
    ) -> Result<(), Code>;
    safe fn own_and_refuse(
        #[out(capacity = 4)] buffer: String,
        #[len_of(buffer, unit = elements, nul = included)] capacity: usize,
        needed: usize,
        #[out(on = always)] handle: NativeBox<Block, Fixture>,
        #[out(on = failure)]
        #[marshal(free_with = fixture_free)]
        message: Option<String>,
    ) -> Result<(), Refused>;

    #[returns(free_with = fixture_free)]
    #[last_error]
    safe fn own_copy_with_errno(text: &str, error: c_int) -> String;
    #[entry_point("own_copy_with_errno")]
    #[fails(when = last_error_set, code = errno)]
    #[returns(free_with = fixture_free)]
    safe fn own_copy_unless_errno(text: &str, error: c_int) -> Result<String, Code>;

    // -1 as well if errno was not 0 on entry.
    #[fails(when = last_error_set, code = errno)]
    safe fn own_lengths_with_errno(a: &str, b: &CStr, error: c_int) -> Result<i64, Code>;
    #[entry_point("own_lengths_with_errno")]
    #[last_error]
    safe fn own_wide_lengths_with_errno(#[marshal(utf16)] a: &str, #[marshal(list)] b: &[&str], error: c_int) -> i64;
}

enum Fixture {}

// SAFETY: what the fixtures allocate, `fixture_free` frees.
unsafe impl Free for Fixture {
    unsafe fn free(memory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(memory) };
    }
}

/// Whatever errno was.
#[derive(Debug, PartialEq)]
struct Code(c_int);

impl From<Errno> for Code {
    fn from(errno: Errno) -> Self {
        Self(errno.0)
    }
}

impl From<LastError> for Code {
    fn from(error: LastError) -> Self {
        Self(error.0.cast_signed())
    }
}

impl From<Error> for Code {
    fn from(error: Error) -> Self {
        panic!("{error}")
    }
}

#[derive(Debug, PartialEq)]
struct Refused(Errno, Option<String>);

impl From<Errno> for Refused {
    fn from(errno: Errno) -> Self {
        Self(errno, None)
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        panic!("{error}")
    }
}

impl interop::WithDetail<Option<String>> for Refused {
    fn with_detail(self, message: Option<String>) -> Self {
        Self(self.0, message)
    }
}

/// Twice: the first call of each function finds it.
#[test]
#[ignore = "`in_a_hostile_environment` runs it, with the hostile library preloaded"]
fn captured_codes() {
    let long = "0".repeat(2000);
    for round in ["first", "second"] {
        let before = [0, 1, 2, 3, 4, 5].map(hostile_calls);
        assert_eq!(fail_errno(EINVAL), Err(Code(EINVAL)), "{round}");
        assert_eq!(fail_errno(0), Ok(()), "{round}");

        // Arguments on the stack, and beyond what the stack has room for.
        assert_eq!(copy_text("four", &mut [0; 4]), Err(Code(ERANGE)), "{round}");
        assert_eq!(copy_text(&long, &mut [0; 4]), Err(Code(ERANGE)), "{round}");
        assert_eq!(copy_text(&long, &mut [0; 2001]), Ok(2000), "{round}");
        assert_eq!(open(&"x".repeat(5000), 0), Err(Code(ENAMETOOLONG)), "{round}");
        // SAFETY: no file has this number.
        assert_eq!(unsafe { close(-1) }, Err(Code(EBADF)), "{round}");

        // Cleared after the arguments were made, and seen so by the callee.
        assert_eq!(strtol(&format!("{long}7"), None, 10), Ok(7), "{round}");
        assert_eq!(strtol(&long.replace('0', "9"), None, 10), Err(Code(ERANGE)), "{round}");
        assert_eq!(own_lengths_with_errno(&long, c"b", 0), Ok(2001), "{round}");
        assert_eq!(own_lengths_with_errno(&long, c"b", EIO), Err(Code(EIO)), "{round}");
        let (sum, code) = own_wide_lengths_with_errno(&long, &[&long, &long], EIO);
        assert!(sum >= 0, "{round}: errno was set on entry");
        assert_eq!(code, LastError(EIO.cast_unsigned()), "{round}");

        // No stub that reads errno calls these today; who does finds them hostile, too.
        assert_eq!(strnlen(c"abc", 2), (2, LastError(9999)), "{round}");
        assert_eq!(memchr(c"abc", c_int::from(b'd'), 3), (None, LastError(9999)), "{round}");

        // Read before what came out is copied and freed.
        assert_eq!(own_nothing(), Err(Code(EIO)), "{round}");
        let expected = Refused(Errno(ERANGE), Some("too small".to_owned()));
        assert_eq!(own_and_refuse(5).map(|_| ()), Err(expected), "{round}");
        assert_eq!(own_copy_with_errno(&long, EIO), (long.clone(), LastError(EIO.cast_unsigned())), "{round}");
        assert_eq!(own_copy_with_errno("short", 0), ("short".to_owned(), LastError(0)), "{round}");
        assert_eq!(own_copy_unless_errno(&long, 0), Ok(long.clone()), "{round}");
        assert_eq!(fixture_live(), 0);
        assert_eq!(getcwd().unwrap(), env::current_dir().unwrap(), "{round}");

        // All of it happened in the hostile environment.
        let after = [0, 1, 2, 3, 4, 5].map(hostile_calls);
        for (which, name) in ["malloc", "free", "strnlen", "dlsym", "memchr", "strlen"].into_iter().enumerate() {
            let bound = name == "dlsym" && round == "second";
            assert!(after[which] > before[which] || bound, "{round}: {name} was not called");
        }
    }
}
