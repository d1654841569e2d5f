// #[interop::import(library = ZLIB, bind = eager, api = API, fails(when = nonzero, code = returned))]
// unsafe extern "C" {
//     pub safe fn zlibCompileFlags() -> c_ulong;
//     #[cfg(unix)]
//     #[optional]
//     #[library(OTHER)]
//     pub safe fn reset() -> Result<(), Failed>;
//     pub static level: c_int;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_8e8fec3d4a0bac73() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &ZLIB;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_zlibCompileFlags_8e8fec3d4a0bac73: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`unsigned long zlibCompileFlags(void);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub fn zlibCompileFlags() -> c_ulong {
    let __interop_address = unsafe {
        ::interop::__private::Table::address_or_panic(
            __interop_table_8e8fec3d4a0bac73,
            &__interop_symbol_zlibCompileFlags_8e8fec3d4a0bac73,
            __interop_library_8e8fec3d4a0bac73,
            "zlibCompileFlags\0",
        )
    };
    let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    <c_ulong as ::interop::__private::Scalar>::scalar(unsafe { __interop_function() })
}
#[cfg(unix)]
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_reset_8e8fec3d4a0bac73: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[cfg(unix)]
///`int reset(void);`
#[inline]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn reset() -> Result<(), Failed> {
    let __interop_error = '__interop: {
        let __interop_address = match unsafe {
            ::interop::__private::Table::address(
                __interop_table_8e8fec3d4a0bac73,
                &__interop_symbol_reset_8e8fec3d4a0bac73,
                {
                    fn __interop_library() -> &'static ::interop::__private::Library {
                        {
                            static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &OTHER;
                            ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
                        }
                    }
                    __interop_library
                },
                "reset\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        if ::interop::__private::nonzero(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_code(
                ::interop::__private::raw(__interop_returned),
            );
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::DefaultStatus,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return ::interop::__private::Ok(());
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<Failed>(__interop_error, "reset"),
    )
}
#[allow(non_upper_case_globals)]
pub static level: ::interop::__private::NativeStatic<c_int> = unsafe {
    ::interop::__private::NativeStatic::new(
        __interop_library_8e8fec3d4a0bac73,
        "level\0",
    )
};
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
fn __interop_table_8e8fec3d4a0bac73() -> &'static ::interop::__private::Table {
    const __INTEROP_NAMES: &[&::interop::__private::str] = &[
        "zlibCompileFlags\0\0",
        #[cfg(unix)]
        "?reset\0\0",
        "level\0\0",
    ];
    static __INTEROP_JOINED: [::interop::__private::u8; ::interop::__private::joined_length(
        __INTEROP_NAMES,
    )] = ::interop::__private::joined(__INTEROP_NAMES);
    static __INTEROP_TABLE: ::interop::__private::Table = unsafe {
        ::interop::__private::Table::new(
            ::interop::__private::Some(__interop_library_8e8fec3d4a0bac73),
            true,
            &[
                &__interop_symbol_zlibCompileFlags_8e8fec3d4a0bac73,
                #[cfg(unix)]
                &__interop_symbol_reset_8e8fec3d4a0bac73,
                level.symbol(),
            ],
            &__INTEROP_JOINED,
            &[
                #[cfg(unix)]
                (
                    &__interop_symbol_reset_8e8fec3d4a0bac73,
                    {
                        fn __interop_library() -> &'static ::interop::__private::Library {
                            {
                                static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &OTHER;
                                ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
                            }
                        }
                        __interop_library
                    },
                ),
            ],
        )
    };
    &__INTEROP_TABLE
}
///The imports of this block: `API.load()`, `API.bind_all()`, `API.metadata()`, and one method for each.
#[allow(non_camel_case_types, dead_code)]
pub struct API {}
///The imports of this block: `API.load()`, `API.bind_all()`, `API.metadata()`, and one method for each.
#[allow(dead_code)]
pub static API: API = API {};
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
impl API {
    ///The import `zlibCompileFlags`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn zlibCompileFlags(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_zlibCompileFlags_8e8fec3d4a0bac73,
                __interop_library_8e8fec3d4a0bac73,
                "zlibCompileFlags\0",
                false,
            )
        }
    }
    #[cfg(unix)]
    ///The import `reset`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn reset(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_reset_8e8fec3d4a0bac73,
                {
                    fn __interop_library() -> &'static ::interop::__private::Library {
                        {
                            static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &OTHER;
                            ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
                        }
                    }
                    __interop_library
                },
                "reset\0",
                true,
            )
        }
    }
    ///The import `level`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn level(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                level.symbol(),
                __interop_library_8e8fec3d4a0bac73,
                "level\0",
                false,
            )
        }
    }
}
#[allow(non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
unsafe impl ::interop::__private::Declarations for API {
    const METADATA: &'static ::interop::__private::metadata::Block = {
        use ::interop::__private::{
            None as __interop_none, Some as __interop_some, Unresolved as _,
            metadata as __interop_metadata,
        };
        &__interop_metadata::Block {
            library: "ZLIB",
            abi: "C",
            strings: __interop_none,
            bools: __interop_none,
            module: ::interop::__private::module_path!(),
            file: ::interop::__private::file!(),
            line: 1u32,
            column: 1u32,
            functions: &[
                __interop_metadata::Import {
                    name: "zlibCompileFlags",
                    of_type: __interop_none,
                    entry_points: &["zlibCompileFlags"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "c_ulong",
                            native: ::interop::__private::AsIs::<c_ulong>::NATIVE,
                            c_name: __interop_some("unsigned long"),
                            way: __interop_some(__interop_metadata::Way::Take),
                            marshal: __interop_none,
                            len_of: __interop_none,
                            memory: __interop_none,
                        },
                        fails: __interop_none,
                    },
                    line: 1u32,
                    column: 1u32,
                },
                #[cfg(unix)]
                __interop_metadata::Import {
                    name: "reset",
                    of_type: __interop_none,
                    entry_points: &["reset"],
                    library: __interop_some("OTHER"),
                    safe: true,
                    optional: true,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "Result<(), Failed>",
                            native: ::interop::__private::Native::<
                                ::interop::__private::ByType<
                                    ::interop::__private::NoEncoding,
                                    ::interop::__private::DefaultStatus,
                                >,
                                (),
                            >::NATIVE,
                            c_name: __interop_some("int"),
                            way: __interop_some(
                                ::interop::__private::ComesOut::<()>::WAY,
                            ),
                            marshal: __interop_none,
                            len_of: __interop_none,
                            memory: __interop_none,
                        },
                        fails: __interop_some(__interop_metadata::Failure {
                            when: "nonzero",
                            code: "returned",
                        }),
                    },
                    line: 1u32,
                    column: 1u32,
                },
            ],
            statics: &[
                __interop_metadata::Static {
                    name: "level",
                    entry_points: &["level"],
                    library: __interop_none,
                    safe: false,
                    declared: "c_int",
                    native: ::interop::__private::Variable::<c_int>::NATIVE,
                    c_name: __interop_some("int"),
                    line: 1u32,
                    column: 1u32,
                },
            ],
            opaque_types: &[],
        }
    };
    fn table() -> &'static ::interop::__private::Table {
        __interop_table_8e8fec3d4a0bac73()
    }
}
impl ::interop::__private::Deref for API {
    type Target = ::interop::__private::Imports<Self>;
    fn deref(&self) -> &::interop::__private::Imports<Self> {
        const { &::interop::__private::Imports::new() }
    }
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, bind as _, api as _, fails as _, optional as _, library as _,
    };
};
