// #[interop::import(library = DEMO, strings = utf8)]
// unsafe extern "C" {
//     static release: Option<unsafe extern "C" fn(*mut c_void)>;
//     #[returns(copied)]
//     pub safe fn kept(
//         #[out]
//         #[marshal(free_with = release)]
//         text: String,
//     ) -> Option<String>;
//     #[fails(when = negative_one, code = errno)]
//     pub safe fn grows(
//         event: Event,
//         #[out(capacity = 16, grow)] text: String,
//         #[len_of(text, unit = bytes, nul = included)] size: usize,
//     ) -> io::Result<()>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_8930ee0dd2cd6e68() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_kept_8930ee0dd2cd6e68: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_kept() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_kept_8930ee0dd2cd6e68
            .ready(__interop_library_8930ee0dd2cd6e68(), "kept\0")
    }
}
/**`char *kept(char **text);`

What is returned is copied, and stays native code's.

`text` is copied, and freed with `release`.*/
#[inline]
#[track_caller]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn kept() -> (Option<String>, String) {
    type __InteropPolicy_text = ::interop::__private::FreeWith<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Out,
        >,
        __InteropFree_text,
    >;
    type __InteropPolicy = ::interop::__private::FreeWith<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >,
        ::interop::__private::Kept,
    >;
    #[allow(non_camel_case_types)]
    struct __InteropFree_text;
    unsafe impl ::interop::__private::Free for __InteropFree_text {
        fn ready() -> ::interop::__private::Result<(), ::interop::__private::Error> {
            ::interop::__private::HoldsFree::ready(&release)
        }
        unsafe fn free(pointer: *mut ::interop::__private::c_void) {
            let _ = unsafe { ::interop::__private::HoldsFree::free(&release, pointer) };
        }
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <Option<
            String,
        > as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_ready_text = match <String as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy_text,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_kept_8930ee0dd2cd6e68,
                __interop_library_8930ee0dd2cd6e68,
                "kept\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_text: <String as ::interop::__private::Take<
            __InteropPolicy_text,
        >>::Native = <String as ::interop::__private::OutStorage<
            __InteropPolicy_text,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::PointerMut(&raw mut __interop_native_text),
            )
        };
        let __interop_value = unsafe {
            <Option<
                String,
            > as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_native_text = unsafe {
            <String as ::interop::__private::Take<
                __InteropPolicy_text,
            >>::take(
                match __interop_native_text {
                    __interop_value => __interop_value,
                },
                __interop_ready_text,
            )
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_text = match __interop_native_text {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        return (__interop_value, __interop_native_text);
    };
    ::interop::__private::fail(__interop_error, "kept")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_grows_8930ee0dd2cd6e68: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int grows(Event event, char *text, size_t size);`
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
pub fn grows(__interop_parameter_event: Event) -> io::Result<String> {
    let mut __interop_units_text: usize = 16;
    let mut __interop_told = false;
    type __InteropPolicy_text = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Unreported<
            ::interop::__private::Counted<
                ::interop::__private::Bytes,
                ::interop::__private::Included,
            >,
        >,
    >;
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::DefaultStatus,
    >;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <Event as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    {
        #[allow(unused_imports)]
        use ::interop::__private::GoesToSafe as _;
        let _ = <<Event as ::interop::__private::AskedInSafe>::Question>::goes;
    }
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_event, __interop_write_back_event) = match <Event as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_event {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "event");
            }
        };
        ::interop::__private::repeats(
            match &__interop_write_back_event {
                __interop_value => __interop_value,
            },
        );
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_grows_8930ee0dd2cd6e68,
                __interop_library_8930ee0dd2cd6e68,
                "grows\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        loop {
            let (
                __interop_buffer_text,
                __interop_native_text,
                __interop_capacity_text,
            ) = <String as ::interop::__private::OutBuffer<
                __InteropPolicy_text,
            >>::make(
                match __interop_units_text {
                    __interop_value => __interop_value,
                },
            );
            let __interop_native_size: usize = match ::interop::__private::pass_length(
                __interop_capacity_text,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "size");
                }
            };
            ::interop::__private::errno::clear(__interop_errno);
            let __interop_returned = unsafe {
                __interop_function(
                    __interop_native_event,
                    __interop_native_text,
                    __interop_native_size,
                )
            };
            let __interop_code = ::interop::__private::errno::read(__interop_errno);
            let __interop_refused = ::interop::__private::negative_one(
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
                || !(::interop::__private::negative_one(
                    match __interop_returned {
                        __interop_value => __interop_value,
                    },
                ))
            {
                let __interop_attempt = ::interop::__private::Attempt {
                    capacity: __interop_units_text,
                    told: __interop_told,
                    reported: ::interop::__private::None,
                    refused: __interop_refused,
                    succeeded: !(::interop::__private::negative_one(
                        match __interop_returned {
                            __interop_value => __interop_value,
                        },
                    )),
                };
                match unsafe {
                    <String as ::interop::__private::OutBuffer<
                        __InteropPolicy_text,
                    >>::grow(__interop_buffer_text.as_ptr(), __interop_attempt)
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
                        (__interop_units_text, __interop_told) = __interop_more;
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
                            "text",
                        );
                    }
                    _ => {}
                }
            }
            let __interop_written_event = unsafe {
                ::interop::__private::WriteBack::after(__interop_write_back_event)
            };
            if ::interop::__private::negative_one(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            ) {
                let __interop_failure = ::interop::__private::from_errno(__interop_code);
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
            let __interop_native_text = {
                let __interop_length = ::interop::__private::None;
                unsafe {
                    <String as ::interop::__private::OutBuffer<
                        __InteropPolicy_text,
                    >>::finish(
                        match __interop_buffer_text {
                            __interop_value => __interop_value,
                        },
                        __interop_units_text,
                        __interop_length,
                    )
                }
            };
            match __interop_written_event {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "event");
                }
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_native_text = match __interop_native_text {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "text");
                }
            };
            return ::interop::__private::Ok(__interop_native_text);
        }
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "grows"),
    )
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(String, io::Result<()>)>
    for __InteropHere {}
};
#[allow(non_upper_case_globals)]
static release: ::interop::__private::NativeStatic<
    Option<unsafe extern "C" fn(*mut c_void)>,
> = unsafe {
    ::interop::__private::NativeStatic::new(
        __interop_library_8930ee0dd2cd6e68,
        "release\0",
    )
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, returns as _, out as _, marshal as _, fails as _,
        out as _, len_of as _,
    };
};
