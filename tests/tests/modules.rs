//! The attribute on a module: it is that of every `extern` block in it, and nothing else of the module changes.

use std::ffi::c_uint;

use interop::{Errno, ErrorKind, Library};
use native::{Code, configured, elsewhere, here, nested, of_the_process};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::cmp::PartialEq;
    use ::std::convert::From;
    use ::std::ffi::c_uint;
    use ::std::fmt::Debug;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    pub(super) mod configuration {
        pub(in super::super) static LIBRARY: ::interop::Library =
            ::interop::Library::new(::interop_test_native::FIXTURES);
    }

    fn is_odd(native: c_uint) -> bool {
        native % 2 == 1
    }

    #[derive(Debug, PartialEq)]
    pub(super) enum Code {
        Errno(::interop::Errno),
        Unsigned(c_uint),
        Other,
    }

    impl From<::interop::Errno> for Code {
        fn from(errno: ::interop::Errno) -> Self {
            Self::Errno(errno)
        }
    }

    impl From<c_uint> for Code {
        fn from(code: c_uint) -> Self {
            Self::Unsigned(code)
        }
    }

    impl From<::interop::Error> for Code {
        fn from(_: ::interop::Error) -> Self {
            Self::Other
        }
    }

    // Blocks as bindgen writes them, beside items that stay as they are. The paths are those of this place.
    #[::interop::import(library = LIBRARY, strings = utf8, fails(when = is_odd, code = errno), api = API)]
    pub(super) mod here {
        use super::Code;
        use ::std::ffi::c_uint;
        use ::std::result::Result;

        #[repr(C)]
        pub(in super::super) struct Untouched {
            pub(in super::super) callback: unsafe extern "C" fn(c_uint) -> c_uint,
        }

        unsafe extern "C" {
            pub(in super::super) safe fn echo_i32(x: i32) -> i32;
        }

        /// Its name does not hide the library that is meant.
        #[allow(dead_code)]
        static LIBRARY: () = ();

        pub(in super::super) extern "C" fn two(x: c_uint) -> c_uint {
            mod inner {
                pub(super) fn twice(x: super::c_uint) -> super::c_uint {
                    2 * x
                }
            }
            inner::twice(x)
        }

        unsafe extern "C" {
            /// The length in bytes.
            pub(in super::super) safe fn string_length(text: &str) -> i64;
            pub(in super::super) safe fn returns_ucode(code: c_uint) -> Result<c_uint, Code>;
        }
    }

    // A path of more than one word; and blocks that cannot be one.
    #[::interop::import(library = configuration::LIBRARY)]
    pub(super) mod configured {
        unsafe extern "C" {
            pub(in super::super) safe fn echo_i32(x: i32) -> i32;
        }

        unsafe extern "system" {
            #[entry_point("echo_u16")]
            pub(in super::super) safe fn system_echo_u16(x: u16) -> u16;
        }

        #[allow(dead_code)]
        unsafe extern "C" {
            pub(in super::super) safe fn echo_u16(x: u16) -> u16;
        }

        #[cfg(any())]
        unsafe extern "C" {
            pub(in super::super) safe fn echo_u16(not: i64) -> i64;
        }
    }

    // A block within a module within the module, which is the only one.
    #[::interop::import(library = self::configuration::LIBRARY, prefix = "echo_", api = NESTED)]
    pub(super) mod nested {
        pub(in super::super) mod further {
            pub(in super::super::super) mod inside {
                unsafe extern "C" {
                    pub(in super::super::super::super) safe fn u16(x: u16) -> u16;
                }
            }
        }
    }

    #[::interop::import(library = super::OUTSIDE, fails(when = nonzero, code = super::code_of(returned)))]
    pub(super) mod elsewhere {
        use super::Code;
        use ::std::ffi::c_uint;
        use ::std::result::Result;

        unsafe extern "C" {
            #[returns(native = c_uint)]
            pub(in super::super) safe fn returns_ucode(code: c_uint) -> Result<(), Code>;
        }
    }

    pub(super) mod with_imports {
        use ::interop::Library;

        // The first word is that of something imported.
        #[::interop::import(library = Library::PROCESS)]
        pub(in super::super) mod of_the_process {
            unsafe extern "C" {
                pub(in super::super::super) safe fn strlen(text: &::std::ffi::CStr) -> usize;
            }
        }
    }
    pub(super) use with_imports::of_the_process;
}

static OUTSIDE: Library = Library::new(interop_test_native::FIXTURES);

fn code_of(native: c_uint) -> c_uint {
    native + 100
}

#[test]
fn blocks_are_one_block() {
    let block = here::API.metadata();
    assert_eq!((block.library, block.abi), ("super::LIBRARY", "C"));
    let names: Vec<&str> = block.functions.iter().map(|function| function.name).collect();
    assert_eq!(names, ["echo_i32", "string_length", "returns_ucode"]);
    assert_eq!(here::echo_i32(-5), -5);
    assert_eq!(here::string_length("größe"), 7);
    let untouched = here::Untouched { callback: here::two };
    // SAFETY: it takes any number.
    assert_eq!(unsafe { (untouched.callback)(21) }, 42);
}

#[test]
fn the_paths_are_those_of_the_place_where_they_are_written() {
    assert_eq!(here::returns_ucode(4), Ok(4));
    assert_eq!(here::returns_ucode(5), Err(Code::Errno(Errno(0))));
    assert_eq!(configured::echo_i32(7), 7);
    assert_eq!((configured::system_echo_u16(8), configured::echo_u16(9)), (8, 9));
    assert_eq!(elsewhere::returns_ucode(0), Ok(()));
    assert_eq!(elsewhere::returns_ucode(1), Err(Code::Unsigned(101)));
    assert_eq!(of_the_process::strlen(c"four") + with_a_crate::strlen(c"two"), 7);
}

#[test]
fn a_module_within_the_module() {
    assert_eq!(nested::further::inside::u16(3), 3);
    let functions = nested::further::inside::NESTED.metadata().functions;
    assert_eq!(functions[0].entry_points, ["echo_u16"]);
}

/// The first word is that of a crate.
#[interop::import(library = interop::Library::PROCESS)]
mod with_a_crate {
    unsafe extern "C" {
        pub(super) safe fn strlen(text: &std::ffi::CStr) -> usize;
    }
}

/// An absent library is the same error as everywhere.
#[interop::import(library = "interop_absent")]
mod absent {
    unsafe extern "C" {
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn in_no_library() -> std::io::Result<()>;
    }
}

#[test]
fn a_library_by_its_name() {
    let error = absent::in_no_library().unwrap_err().downcast::<interop::Error>().unwrap();
    assert!(matches!(error.kind(), ErrorKind::Load(_)), "{error}");
}
