// #[interop::import(library = DEMO, strings = utf8, fails(when = negative_one, code = errno))]
// unsafe extern "C" {
//     pub safe fn mkstemp(#[in_out] template: PathBuf) -> io::Result<c_int>;
//     pub safe fn expand(
//         #[in_out(capacity = 2 * text.len())]
//         #[marshal(utf16, truncate)]
//         text: String,
//         #[in_out]
//         #[len_of(text, unit = elements, nul = in_only)]
//         length: u32,
//     ) -> io::Result<()>;
//     pub safe fn inflate(source: &[u8], #[in_out] #[len_of(source)] source_len: c_ulong) -> c_int;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_2f46b0b7877995d3() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_mkstemp_2f46b0b7877995d3: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_mkstemp() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_mkstemp_2f46b0b7877995d3
            .ready(__interop_library_2f46b0b7877995d3(), "mkstemp\0")
    }
}
///`int mkstemp(char *template);`
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
pub fn mkstemp(__interop_parameter_template: PathBuf) -> io::Result<(c_int, PathBuf)> {
    type __InteropPolicy_template = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    {
        #[allow(unused_imports)]
        use ::interop::__private::GoesToSafe as _;
        let _ = <<PathBuf as ::interop::__private::AskedInSafe>::Question>::goes;
    }
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_template, __interop_write_back_template) = match <PathBuf as ::interop::__private::InOut<
            __InteropPolicy_template,
        >>::pass_in_out(
            match __interop_parameter_template {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "template");
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_mkstemp_2f46b0b7877995d3,
                __interop_library_2f46b0b7877995d3,
                "mkstemp\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_template = __interop_native_template;
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::start(&mut __interop_native_template),
            )
        };
        let __interop_code = ::interop::__private::errno::read(__interop_errno);
        let __interop_written_template = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_template)
        };
        if ::interop::__private::negative_one(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_errno(__interop_code);
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        let __interop_native_template = unsafe {
            <PathBuf as ::interop::__private::InOut<
                __InteropPolicy_template,
            >>::take_in_out(
                match __interop_native_template {
                    __interop_value => __interop_value,
                },
            )
        };
        match __interop_written_template {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "template");
            }
        };
        let __interop_native_template = match __interop_native_template {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "template");
            }
        };
        return ::interop::__private::Ok((__interop_value, __interop_native_template));
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<c_int> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "mkstemp"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_expand_2f46b0b7877995d3: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int expand(char16_t *text, uint32_t *length);`
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
pub fn expand(text: String) -> io::Result<String> {
    let __interop_units_text: usize = 2 * text.len();
    let __interop_parameter_text = text;
    type __InteropPolicy_text = ::interop::__private::Truncate<
        ::interop::__private::ByWord<
            ::interop::__private::Utf16,
            ::interop::__private::Counted<
                ::interop::__private::Elements,
                ::interop::__private::InOnly,
            >,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_buffer_text = match <String as ::interop::__private::InOutBuffer<
            __InteropPolicy_text,
        >>::make_larger(
            match __interop_parameter_text {
                __interop_value => __interop_value,
            },
            match __interop_units_text {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_expand_2f46b0b7877995d3,
                __interop_library_2f46b0b7877995d3,
                "expand\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_buffer_text = __interop_buffer_text;
        let (__interop_native_text, __interop_capacity_text) = <String as ::interop::__private::InOutBuffer<
            __InteropPolicy_text,
        >>::start(
            match &mut __interop_buffer_text {
                __interop_value => __interop_value,
            },
        );
        let mut __interop_native_length: u32 = match ::interop::__private::pass_length(
            __interop_capacity_text,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "length");
            }
        };
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_text,
                ::interop::__private::PointerMut(&raw mut __interop_native_length),
            )
        };
        let __interop_code = ::interop::__private::errno::read(__interop_errno);
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
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::DefaultStatus,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_text = match ::interop::__private::take_length(
            match __interop_native_length {
                __interop_value => __interop_value,
            },
            __interop_capacity_text,
        ) {
            ::interop::__private::Ok(__interop_length) => {
                unsafe {
                    <String as ::interop::__private::InOutBuffer<
                        __InteropPolicy_text,
                    >>::finish_part(
                        match __interop_buffer_text {
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
        let __interop_native_text = match match __interop_native_text {
            __interop_value => __interop_value,
        }
            .map_err(|__interop_error| __interop_error.length_at("length"))
        {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        return ::interop::__private::Ok(__interop_native_text);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "expand"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_inflate_2f46b0b7877995d3: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int inflate(const uint8_t *source, unsigned long *source_len);`
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
pub fn inflate(__interop_parameter_source: &[u8]) -> (c_int, usize) {
    type __InteropPolicy_source = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_buffer_source = __interop_parameter_source;
        let (__interop_native_source, __interop_capacity_source) = ::interop::__private::LendBuffer::<
            __InteropPolicy_source,
        >::pass(
            match &mut __interop_buffer_source {
                __interop_value => __interop_value,
            },
        );
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_inflate_2f46b0b7877995d3,
                __interop_library_2f46b0b7877995d3,
                "inflate\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_source_len: c_ulong = match ::interop::__private::pass_length(
            __interop_capacity_source,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "source_len");
            }
        };
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_source,
                ::interop::__private::PointerMut(&raw mut __interop_native_source_len),
            )
        };
        let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        let __interop_native_source = match ::interop::__private::take_length(
            match __interop_native_source_len {
                __interop_value => __interop_value,
            },
            __interop_capacity_source,
        ) {
            ::interop::__private::Ok(__interop_length) => {
                unsafe {
                    ::interop::__private::LendBuffer::<
                        __InteropPolicy_source,
                    >::filled(
                        match __interop_buffer_source {
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
        let __interop_native_source = match match __interop_native_source {
            __interop_value => __interop_value,
        }
            .map_err(|__interop_error| __interop_error.length_at("source_len"))
        {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "source");
            }
        };
        return (__interop_value, __interop_native_source);
    };
    ::interop::__private::fail(__interop_error, "inflate")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, fails as _, in_out as _, in_out as _, marshal as _,
        in_out as _, len_of as _, in_out as _, len_of as _,
    };
};
