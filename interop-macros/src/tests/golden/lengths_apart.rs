// #[interop::import(library = DEMO, fails(when = zero, code = last_error))]
// unsafe extern "system" {
//     pub safe fn read_file(
//         buffer: &mut [MaybeUninit<u16>],
//         #[len_of(buffer, unit = elements)] size: u32,
//         #[out]
//         #[len_of(buffer, unit = bytes)]
//         read: u32,
//     ) -> io::Result<()>;
//     pub safe fn token_information(
//         #[out(query)] information: Vec<u8>,
//         #[len_of(information)] size: u32,
//         #[out]
//         #[len_of(information)]
//         needed: u32,
//     ) -> io::Result<()>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_5f7e2be85c7fc4b8() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_read_file_5f7e2be85c7fc4b8: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int read_file(uint16_t *buffer, uint32_t size, uint32_t *read);`
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
pub fn read_file<'a>(
    __interop_parameter_buffer: &'a mut [MaybeUninit<u16>],
) -> io::Result<&'a mut [u16]> {
    type __InteropPolicy_buffer = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::EachWay<
                ::interop::__private::Elements,
                ::interop::__private::Bytes,
            >,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let __interop_native_size: u32 = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_buffer,
                _,
            >(&__interop_parameter_buffer),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "size");
            }
        };
        let mut __interop_buffer_buffer = __interop_parameter_buffer;
        let (__interop_native_buffer, __interop_capacity_buffer) = ::interop::__private::LendBuffer::<
            __InteropPolicy_buffer,
        >::pass(
            match &mut __interop_buffer_buffer {
                __interop_value => __interop_value,
            },
        );
        let __interop_errno = ::interop::__private::last_error::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_read_file_5f7e2be85c7fc4b8,
                __interop_library_5f7e2be85c7fc4b8,
                "read_file\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "system" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_read = <u32 as ::interop::__private::LengthInteger>::storage();
        ::interop::__private::last_error::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_buffer,
                __interop_native_size,
                ::interop::__private::PointerMut(&raw mut __interop_native_read),
            )
        };
        let __interop_code = ::interop::__private::last_error::read(__interop_errno);
        if ::interop::__private::zero(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_last_error(
                __interop_code,
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
        let __interop_native_buffer = match ::interop::__private::take_length(
            match __interop_native_read {
                __interop_value => __interop_value,
            },
            __interop_capacity_buffer,
        ) {
            ::interop::__private::Ok(__interop_length) => {
                unsafe {
                    ::interop::__private::LendBuffer::<
                        __InteropPolicy_buffer,
                    >::filled(
                        match __interop_buffer_buffer {
                            __interop_value => __interop_value,
                        },
                        __interop_length,
                    )
                }
            }
            ::interop::__private::Err(__interop_error) => {
                ::interop::__private::Err(__interop_error)
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_buffer = match match __interop_native_buffer {
            __interop_value => __interop_value,
        }
            .map_err(|__interop_error| __interop_error.length_at("read"))
        {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "buffer");
            }
        };
        return ::interop::__private::Ok(__interop_native_buffer);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "read_file"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_token_information_5f7e2be85c7fc4b8: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int token_information(uint8_t *information, uint32_t size, uint32_t *needed);`
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
pub fn token_information() -> io::Result<Vec<u8>> {
    let mut __interop_units_information: usize = 0;
    let mut __interop_told = false;
    type __InteropPolicy_information = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::DefaultStatus,
    >;
    let __interop_error = '__interop: {
        let __interop_errno = ::interop::__private::last_error::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_token_information_5f7e2be85c7fc4b8,
                __interop_library_5f7e2be85c7fc4b8,
                "token_information\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "system" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        loop {
            let (
                __interop_buffer_information,
                __interop_native_information,
                __interop_capacity_information,
            ) = <Vec<
                u8,
            > as ::interop::__private::OutBuffer<
                __InteropPolicy_information,
            >>::make(
                match __interop_units_information {
                    __interop_value => __interop_value,
                },
            );
            let mut __interop_native_needed = <u32 as ::interop::__private::LengthInteger>::storage();
            let __interop_native_size: u32 = match ::interop::__private::pass_length(
                __interop_capacity_information,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "size");
                }
            };
            ::interop::__private::last_error::clear(__interop_errno);
            let __interop_returned = unsafe {
                __interop_function(
                    __interop_native_information,
                    __interop_native_size,
                    ::interop::__private::PointerMut(&raw mut __interop_native_needed),
                )
            };
            let __interop_code = ::interop::__private::last_error::read(__interop_errno);
            let __interop_refused = ::interop::__private::zero(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            )
                && ::interop::__private::TooSmall::too_small(
                    match __interop_code {
                        __interop_value => __interop_value,
                    },
                );
            if __interop_refused
                || !(::interop::__private::zero(
                    match __interop_returned {
                        __interop_value => __interop_value,
                    },
                ))
            {
                let __interop_attempt = ::interop::__private::Attempt {
                    capacity: __interop_units_information,
                    told: __interop_told,
                    reported: ::interop::__private::take_length(
                            match __interop_native_needed {
                                __interop_value => __interop_value,
                            },
                            __interop_capacity_information,
                        )
                        .ok(),
                    refused: __interop_refused,
                    succeeded: !(::interop::__private::zero(
                        match __interop_returned {
                            __interop_value => __interop_value,
                        },
                    )),
                };
                match unsafe {
                    <Vec<
                        u8,
                    > as ::interop::__private::OutBuffer<
                        __InteropPolicy_information,
                    >>::grow(__interop_buffer_information.as_ptr(), __interop_attempt)
                } {
                    ::interop::__private::Ok(
                        ::interop::__private::Some(__interop_more),
                    ) => {
                        if __interop_refused {} else {
                            let __interop_value = unsafe {
                                <() as ::interop::__private::Take<
                                    __InteropPolicy,
                                >>::take(
                                    match __interop_returned {
                                        __interop_value => __interop_value,
                                    },
                                    (),
                                )
                            };
                        }
                        (__interop_units_information, __interop_told) = __interop_more;
                        continue;
                    }
                    ::interop::__private::Err(
                        __interop_error,
                    ) if !(__interop_refused) => {
                        let __interop_value = unsafe {
                            <() as ::interop::__private::Take<
                                __InteropPolicy,
                            >>::take(
                                match __interop_returned {
                                    __interop_value => __interop_value,
                                },
                                (),
                            )
                        };
                        break '__interop ::interop::__private::at(
                            __interop_error,
                            "information",
                        );
                    }
                    _ => {}
                }
            }
            if ::interop::__private::zero(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            ) {
                let __interop_failure = ::interop::__private::from_last_error(
                    __interop_code,
                );
                return ::interop::__private::Err(__interop_failure);
            }
            let __interop_value = unsafe {
                <() as ::interop::__private::Take<
                    __InteropPolicy,
                >>::take(
                    match __interop_returned {
                        __interop_value => __interop_value,
                    },
                    (),
                )
            };
            let __interop_native_information = match ::interop::__private::take_length(
                match __interop_native_needed {
                    __interop_value => __interop_value,
                },
                __interop_capacity_information,
            ) {
                ::interop::__private::Ok(__interop_reported) => {
                    let __interop_length = ::interop::__private::Some(
                        __interop_reported,
                    );
                    unsafe {
                        <Vec<
                            u8,
                        > as ::interop::__private::OutBuffer<
                            __InteropPolicy_information,
                        >>::finish(
                            match __interop_buffer_information {
                                __interop_value => __interop_value,
                            },
                            __interop_units_information,
                            __interop_length,
                        )
                    }
                }
                ::interop::__private::Err(__interop_error) => {
                    ::interop::__private::Err(__interop_error)
                }
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_native_information = match match __interop_native_information {
                __interop_value => __interop_value,
            }
                .map_err(|__interop_error| __interop_error.length_at("needed"))
            {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(
                        __interop_error,
                        "information",
                    );
                }
            };
            return ::interop::__private::Ok(__interop_native_information);
        }
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "token_information"),
    )
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(io::Result<()>,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, fails as _, len_of as _, out as _, len_of as _, out as _,
        len_of as _, out as _, len_of as _,
    };
};
