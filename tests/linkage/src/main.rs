//! What works in a program that is linked statically or dynamically, to glibc or to musl; `.ci/musl` links it in each way.
//!
//! A library that it declares is absent, which is no matter until it is called, nor for the documentation.

use std::ffi::{c_int, c_long};

use interop::{Library, LoadError, library::Diagnosis};

/// In no system.
pub static ABSENT: Library = Library::new("interop_absent").soname(1);

#[interop::import(library = ABSENT)]
unsafe extern "C" {
    /// Absent, which is seen at the first call.
    #[optional]
    pub safe fn absent() -> Option<c_int>;
}

#[interop::import(library = Library::PROCESS)]
unsafe extern "C" {
    /// Found in the program itself, where it shows what it has.
    #[optional]
    pub safe fn abs(value: c_int) -> Option<c_int>;
}

#[interop::import(library = Library::PROCESS, bind = link)]
unsafe extern "C" {
    /// Found by the linker.
    pub safe fn labs(value: c_long) -> c_long;
}

/// What the linker would look for. Documentation is made without it.
#[cfg(doc)]
#[interop::import(library = "interop_absent", bind = link)]
unsafe extern "C" {
    /// Documented, although it is not there.
    pub safe fn absent_when_linked() -> c_int;
}

/// What the linker refuses.
#[cfg(feature = "thread_local")]
#[interop::import(library = Library::PROCESS, bind = link)]
unsafe extern "C" {
    /// Each thread has its own.
    static errno: c_int;
}

const STATIC: bool = cfg!(all(unix, target_feature = "crt-static"));
const MUSL: bool = cfg!(target_env = "musl");

const ADVICE: &str = "\n  hint: this program is linked statically: build it with `-C target-feature=-crt-static`, or write \
                      `bind = link` on the block";

fn main() {
    assert_eq!(labs(-3), 3);
    #[cfg(feature = "thread_local")]
    errno.as_ptr().unwrap();
    assert_eq!(absent(), None);
    assert_eq!(abs(-3), if STATIC { None } else { Some(3) });
    let process = Library::PROCESS.symbol(c"abs");
    let opened = ABSENT.load().unwrap_err();
    match (STATIC, MUSL) {
        (true, true) => {
            let text = process.unwrap_err().to_string();
            assert_eq!(
                text,
                format!(
                    "the process cannot be searched for symbols\n  the process: Dynamic loading not supported{ADVICE}"
                )
            );
            assert!(opened.to_string().ends_with(ADVICE), "{opened}");
            let LoadError::LibraryNotFound(error) = opened else { unreachable!("{opened}") };
            assert!(error.attempts().iter().all(|one| one.diagnosis() == Some(&Diagnosis::StaticProgram)), "{error}");
        }
        (true, false) => {
            let text = process.unwrap_err().to_string();
            assert!(text.ends_with(ADVICE), "{text}");
            assert!(!opened.to_string().contains("static"), "{opened}");
        }
        (false, _) => {
            process.unwrap();
            assert!(opened.to_string().starts_with("library `interop_absent` was not found\n"), "{opened}");
        }
    }
    println!(
        "linked {}, with {}",
        if STATIC { "statically" } else { "dynamically" },
        if MUSL { "musl" } else { "glibc" }
    );
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg_attr(miri, ignore = "calls native code")]
    fn as_it_is_linked_here() {
        super::main();
    }
}
