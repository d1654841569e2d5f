// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     pub safe fn reset() -> Result<(), StatusOfDemo>;
//     pub safe fn open(#[out] handle: *mut c_void) -> demo::Result<()>;
// }

#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_reset: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**
# C prototype

```c
/* the status of `StatusOfDemo` */ reset(void);
```*/
#[inline]
#[allow(
    non_snake_case,
    unused_lifetimes,
    unused_unsafe,
    unused_braces,
    unreachable_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::undocumented_unsafe_blocks
)]
pub fn reset() -> Result<(), StatusOfDemo> {
    let __interop_error: ::interop::__private::Error = '__interop: {
        let __interop_address = match __interop_symbol_reset.get() {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                match __interop_symbol_reset
                    .bind(::interop::__private::AsLibrary::library(&DEMO), "reset\0")
                {
                    ::interop::__private::Ok(__interop_address) => __interop_address,
                    ::interop::__private::Err(__interop_error) => {
                        break '__interop __interop_error;
                    }
                }
            }
        };
        let __interop_function = unsafe {
            ::interop::__private::transmute::<
                ::interop::__private::NonNull<()>,
                unsafe extern "C" fn() -> _,
            >(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        match <StatusOfDemo as ::interop::__private::StatusError>::check(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(_) => {}
            ::interop::__private::Err(__interop_failure) => {
                return ::interop::__private::Err(__interop_failure);
            }
        }
        return ::interop::__private::Ok(());
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<StatusOfDemo>(__interop_error, "reset"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_open: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_open() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    match __interop_symbol_open.get() {
        ::interop::__private::Some(_) => ::interop::__private::Ok(()),
        ::interop::__private::None => {
            match __interop_symbol_open
                .bind(::interop::__private::AsLibrary::library(&DEMO), "open\0")
            {
                ::interop::__private::Ok(_) => ::interop::__private::Ok(()),
                ::interop::__private::Err(__interop_error) => {
                    ::interop::__private::Err(__interop_error)
                }
            }
        }
    }
}
/**
# C prototype

```c
int open(void **handle);
```*/
#[inline]
#[allow(
    non_snake_case,
    unused_lifetimes,
    unused_unsafe,
    unused_braces,
    unreachable_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::undocumented_unsafe_blocks
)]
pub fn open() -> demo::Result<*mut c_void> {
    let __interop_error: ::interop::__private::Error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        if let ::interop::__private::Err(__interop_error) = ::interop::__private::Ready::<
            ::interop::__private::Auto<
                ::interop::__private::NoEncoding,
                ::interop::__private::Stored,
            >,
            *mut c_void,
        >::ready() {
            break '__interop __interop_error;
        }
        let __interop_address = match __interop_symbol_open.get() {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                match __interop_symbol_open
                    .bind(::interop::__private::AsLibrary::library(&DEMO), "open\0")
                {
                    ::interop::__private::Ok(__interop_address) => __interop_address,
                    ::interop::__private::Err(__interop_error) => {
                        break '__interop __interop_error;
                    }
                }
            }
        };
        let __interop_function = unsafe {
            ::interop::__private::transmute::<
                ::interop::__private::NonNull<()>,
                unsafe extern "C" fn(_) -> _,
            >(__interop_address)
        };
        let mut __interop_native_handle = <*mut c_void as ::interop::__private::Lift<
            ::interop::__private::Auto<
                ::interop::__private::NoEncoding,
                ::interop::__private::Stored,
            >,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::PointerMut(&raw mut __interop_native_handle),
            )
        };
        match <<demo::Result<
            (),
        > as ::interop::__private::Fallible>::Err as ::interop::__private::StatusError>::check(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(_) => {}
            ::interop::__private::Err(__interop_failure) => {
                return ::interop::__private::Err(__interop_failure);
            }
        }
        let __interop_native_handle = unsafe {
            <*mut c_void as ::interop::__private::Lift<
                ::interop::__private::Auto<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Stored,
                >,
            >>::lift(
                match __interop_native_handle {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_handle = match __interop_native_handle {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("handle");
            }
        };
        return ::interop::__private::Ok(__interop_native_handle);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <demo::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "open"),
    )
}
#[doc(hidden)]
#[allow(
    non_upper_case_globals,
    dead_code,
    unused_imports,
    non_camel_case_types,
    clippy::all,
    clippy::pedantic
)]
const __interop_block_4c1e779662851f68: ::interop::__private::metadata::Block = {
    use ::interop::__private::Unresolved as _;
    ::interop::__private::metadata::Block {
        library: "DEMO",
        abi: "C",
        strings: ::interop::__private::None,
        module: ::interop::__private::module_path!(),
        file: ::interop::__private::file!(),
        functions: &[
            {
                ::interop::__private::metadata::Function {
                    name: "reset",
                    entry_points: &["reset"],
                    prototype: "/* the status of `StatusOfDemo` */ reset(void);",
                    safe: true,
                    optional: false,
                    fallback: false,
                    parameters: &[],
                    returns: ::interop::__private::metadata::Return {
                        declared: "Result<(), StatusOfDemo>",
                        native: ::interop::__private::WayOfStatus::<
                            StatusOfDemo,
                        >::NATIVE,
                        marshal: ::interop::__private::None,
                        len_of: ::interop::__private::None,
                        memory: ::interop::__private::None,
                    },
                    fails: ::interop::__private::Some(::interop::__private::metadata::Failure {
                        when: "type",
                        code: "type",
                    }),
                    line: 1u32,
                }
            },
            {
                ::interop::__private::metadata::Function {
                    name: "open",
                    entry_points: &["open"],
                    prototype: "int open(void **handle);",
                    safe: true,
                    optional: false,
                    fallback: false,
                    parameters: &[
                        ::interop::__private::metadata::Parameter {
                            name: "handle",
                            declared: "*mut c_void",
                            native: {
                                const TO: ::interop::__private::metadata::NativeType = ::interop::__private::WayOut::<
                                    ::interop::__private::Auto<
                                        ::interop::__private::NoEncoding,
                                        ::interop::__private::Stored,
                                    >,
                                    *mut c_void,
                                >::NATIVE;
                                ::interop::__private::metadata::NativeType::Pointer {
                                    mutable: true,
                                    to: ::interop::__private::Some(&TO),
                                }
                            },
                            direction: ::interop::__private::metadata::Direction::Out,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                    ],
                    returns: ::interop::__private::metadata::Return {
                        declared: "demo::Result<()>",
                        native: ::interop::__private::WayOfStatus::<
                            <demo::Result<()> as ::interop::__private::Fallible>::Err,
                        >::NATIVE,
                        marshal: ::interop::__private::None,
                        len_of: ::interop::__private::None,
                        memory: ::interop::__private::None,
                    },
                    fails: ::interop::__private::Some(::interop::__private::metadata::Failure {
                        when: "type",
                        code: "type",
                    }),
                    line: 1u32,
                }
            },
        ],
    }
};
