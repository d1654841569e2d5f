// #[interop::import(library = DEMO, strings = utf8)]
// unsafe extern "C" {
//     #[returns(len_of(s, unit = elements, nul = in_only), native = usize)]
//     pub safe fn strftime(
//         #[out(capacity = 64, grow = zero)] s: String,
//         #[len_of(s, unit = elements, nul = in_only)] max: usize,
//         format: &str,
//         tm: &Tm,
//     );
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_69a16cc15024db43() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_strftime_69a16cc15024db43: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`size_t strftime(char *s, size_t max, const char *format, const Tm *tm);`
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
pub fn strftime(
    __interop_parameter_format: &str,
    __interop_parameter_tm: &Tm,
) -> String {
    let mut __interop_units_s: usize = 64;
    let mut __interop_told = false;
    type __InteropPolicy_s = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::Elements,
            ::interop::__private::InOnly,
        >,
    >;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <&Tm as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_format, __interop_write_back_format) = match <&str as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_format {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "format");
            }
        };
        let (__interop_native_tm, __interop_write_back_tm) = match <&Tm as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_tm {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "tm");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_strftime_69a16cc15024db43,
                __interop_library_69a16cc15024db43,
                "strftime\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _, _) -> usize = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        loop {
            let (__interop_buffer_s, __interop_native_s, __interop_capacity_s) = <String as ::interop::__private::OutBuffer<
                __InteropPolicy_s,
            >>::make(
                match __interop_units_s {
                    __interop_value => __interop_value,
                },
            );
            let __interop_native_max: usize = match ::interop::__private::pass_length(
                __interop_capacity_s,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "max");
                }
            };
            let __interop_returned = unsafe {
                __interop_function(
                    __interop_native_s,
                    __interop_native_max,
                    __interop_native_format,
                    __interop_native_tm,
                )
            };
            let __interop_refused = if ::interop::__private::zero(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            ) {
                true
            } else {
                false
            };
            if __interop_refused || !(false) {
                let __interop_attempt = ::interop::__private::Attempt {
                    capacity: __interop_units_s,
                    told: __interop_told,
                    reported: ::interop::__private::take_length(
                            match __interop_returned {
                                __interop_value => __interop_value,
                            },
                            __interop_capacity_s,
                        )
                        .ok(),
                    refused: __interop_refused,
                    succeeded: false,
                };
                match unsafe {
                    <String as ::interop::__private::OutBuffer<
                        __InteropPolicy_s,
                    >>::grow(__interop_buffer_s.as_ptr(), __interop_attempt)
                } {
                    ::interop::__private::Ok(
                        ::interop::__private::Some(__interop_more),
                    ) => {
                        if false {} else {}
                        (__interop_units_s, __interop_told) = __interop_more;
                        continue;
                    }
                    ::interop::__private::Err(__interop_error) if !(false) => {
                        break '__interop ::interop::__private::at(__interop_error, "s");
                    }
                    _ => {}
                }
            }
            let __interop_native_s = match ::interop::__private::take_length(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_capacity_s,
            ) {
                ::interop::__private::Ok(__interop_reported) => {
                    let __interop_length = ::interop::__private::Some(
                        __interop_reported,
                    );
                    unsafe {
                        <String as ::interop::__private::OutBuffer<
                            __InteropPolicy_s,
                        >>::finish(
                            match __interop_buffer_s {
                                __interop_value => __interop_value,
                            },
                            __interop_units_s,
                            __interop_length,
                        )
                    }
                }
                ::interop::__private::Err(__interop_error) => {
                    ::interop::__private::Err(__interop_error)
                }
            };
            let __interop_native_s = match __interop_native_s {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "s");
                }
            };
            return __interop_native_s;
        }
    };
    ::interop::__private::fail(__interop_error, "strftime")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, returns as _, out as _, len_of as _,
    };
};
