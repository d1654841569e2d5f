//! The ways to call a function of a shared library. All but interop's know C's types only.

/// Bound by the linker.
pub(crate) mod linked {
    macro_rules! linked {
        ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
            unsafe extern "C" {
                $(pub(crate) fn $name($($argument: $type),*) $(-> $result)?;)*
            }
        };
    }

    pub(crate) mod few {
        use std::ffi::{c_char, c_int};

        use crate::shared::bound::Point;
        #[link(name = "interop_fixtures")]
        unsafe extern "C" {}
        crate::functions::few!(linked);
    }

    pub(crate) mod thousand {
        use std::ffi::{c_char, c_int};
        use std::hint::black_box;
        #[link(name = "interop_thousand")]
        unsafe extern "C" {}
        crate::functions::thousand!(linked);
    }
}

/// Bound at the first call by interop. (The few functions are declared with Rust's types, in `shared`.)
pub(crate) mod interop {
    macro_rules! declared {
        ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
            #[::interop::import(library = LIBRARY)]
            unsafe extern "C" {
                $(pub(crate) unsafe fn $name($($argument: $type),*) $(-> $result)?;)*
            }
        };
    }

    pub(crate) mod thousand {
        use std::ffi::{c_char, c_int};
        use std::hint::black_box;
        static LIBRARY: ::interop::Library = ::interop::Library::new(interop_test_native::THOUSAND);
        crate::functions::thousand!(declared);
    }
}

/// A `Symbol` of libloading per function, kept in a `OnceLock`.
pub(crate) mod libloading {
    macro_rules! symbols {
        ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {$(
            #[inline]
            pub(crate) unsafe fn $name($($argument: $type),*) $(-> $result)? {
                type Function = unsafe extern "C" fn($($type),*) $(-> $result)?;
                static SYMBOL: OnceLock<Symbol<'static, Function>> = OnceLock::new();
                let symbol = SYMBOL.get_or_init(|| {
                    // SAFETY: the library has no constructors.
                    let library = LIBRARY.get_or_init(|| unsafe { Library::new(FILE) }.expect("the library is there"));
                    // SAFETY: the signature is the library's.
                    unsafe { library.get(concat!(stringify!($name), "\0").as_bytes()) }.expect("the function is there")
                });
                // SAFETY: the caller's promise.
                unsafe { symbol($($argument),*) }
            }
        )*};
    }

    pub(crate) mod few {
        use std::ffi::{c_char, c_int};
        use std::sync::OnceLock;

        use interop_test_native::FIXTURES as FILE;
        use libloading::{Library, Symbol};

        use crate::shared::bound::Point;
        static LIBRARY: OnceLock<Library> = OnceLock::new();
        crate::functions::few!(symbols);
    }

    pub(crate) mod thousand {
        use std::ffi::{c_char, c_int};
        use std::hint::black_box;
        use std::sync::OnceLock;

        use interop_test_native::THOUSAND as FILE;
        use libloading::{Library, Symbol};
        static LIBRARY: OnceLock<Library> = OnceLock::new();
        crate::functions::thousand!(symbols);
    }
}

/// dlopen2's structure of all functions, bound when the library is loaded.
pub(crate) mod dlopen2 {
    macro_rules! wrapper {
        ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
            #[derive(WrapperApi)]
            struct Api {
                $($name: unsafe extern "C" fn($($argument: $type),*) $(-> $result)?,)*
            }

            static API: OnceLock<Container<Api>> = OnceLock::new();

            #[inline]
            fn api() -> &'static Container<Api> {
                // SAFETY: the signatures are the library's.
                API.get_or_init(|| unsafe { Container::load(FILE) }.expect("the library is there, and all of its functions"))
            }

            $(
                #[inline]
                pub(crate) unsafe fn $name($($argument: $type),*) $(-> $result)? {
                    // SAFETY: the caller's promise.
                    unsafe { api().$name($($argument),*) }
                }
            )*
        };
    }

    pub(crate) mod few {
        use std::ffi::{c_char, c_int};
        use std::sync::OnceLock;

        use dlopen2::wrapper::{Container, WrapperApi};
        use interop_test_native::FIXTURES as FILE;

        use crate::shared::bound::Point;
        crate::functions::few!(wrapper);
    }

    pub(crate) mod thousand {
        use std::ffi::{c_char, c_int};
        use std::hint::black_box;
        use std::sync::OnceLock;

        use dlopen2::wrapper::{Container, WrapperApi};
        use interop_test_native::THOUSAND as FILE;
        crate::functions::thousand!(wrapper);
    }
}

/// A pointer per function, null until the first call. (The few functions have their own wrappers, in `shared`.)
pub(crate) mod hand {
    macro_rules! by_hand {
        ($(fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {$(
            #[inline]
            pub(crate) unsafe fn $name($($argument: $type),*) $(-> $result)? {
                static LAZY: Lazy<unsafe extern "C" fn($($type),*) $(-> $result)?> = {
                    // SAFETY: the signature is the library's.
                    unsafe { Lazy::new(match CStr::from_bytes_with_nul(concat!(stringify!($name), "\0").as_bytes()) {
                        Ok(name) => name,
                        Err(_) => unreachable!(),
                    }) }
                };
                // SAFETY: the caller's promise.
                unsafe { (LAZY.get())($($argument),*) }
            }
        )*};
    }

    pub(crate) mod thousand {
        use std::ffi::{CStr, c_char, c_int};
        use std::hint::black_box;

        use crate::shared::lazy::Lazy;
        crate::functions::thousand!(by_hand);
    }
}
