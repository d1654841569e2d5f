// #[interop::import(library = DEMO, strings = utf8, bools = bool8)]
// unsafe extern "C" {
//     fn set(on: bool) -> bool;
//     safe fn found(text: &str, #[marshal(bool32)] case: bool, #[out] exact: bool) -> bool;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_7963df6192bb0f73() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_set_7963df6192bb0f73: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub(crate) fn __interop_bind_set() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_set_7963df6192bb0f73
            .ready(__interop_library_7963df6192bb0f73(), "set\0")
    }
}
///`bool set(bool on);`
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
unsafe fn set(__interop_parameter_on: bool) -> bool {
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool8,
        >,
        ::interop::__private::Alone,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <bool as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_on, __interop_write_back_on) = match <bool as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::WithBools<
                    ::interop::__private::Utf8,
                    ::interop::__private::Bool8,
                >,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_on {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "on");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_set_7963df6192bb0f73,
                __interop_library_7963df6192bb0f73,
                "set\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function(__interop_native_on) };
        let __interop_written_on = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_on)
        };
        let __interop_value = unsafe {
            <bool as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        match __interop_written_on {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "on");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "set")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_found_7963df6192bb0f73: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`bool found(const char *text, int case_, bool *exact);`
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
fn found(
    __interop_parameter_text: &str,
    __interop_parameter_case: bool,
) -> (bool, bool) {
    type __InteropPolicy_exact = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool8,
        >,
        ::interop::__private::Out,
    >;
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool8,
        >,
        ::interop::__private::Alone,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <bool as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_ready_exact = match <bool as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy_exact,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_text, __interop_write_back_text) = match <&str as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::WithBools<
                    ::interop::__private::Utf8,
                    ::interop::__private::Bool8,
                >,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_text {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        let (__interop_native_case, __interop_write_back_case) = match <bool as ::interop::__private::Argument<
            ::interop::__private::ByWord<
                ::interop::__private::Bool32,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_case {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "case");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_found_7963df6192bb0f73,
                __interop_library_7963df6192bb0f73,
                "found\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_exact: <bool as ::interop::__private::Take<
            __InteropPolicy_exact,
        >>::Native = <bool as ::interop::__private::OutStorage<
            __InteropPolicy_exact,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_text,
                __interop_native_case,
                ::interop::__private::PointerMut(&raw mut __interop_native_exact),
            )
        };
        let __interop_written_case = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_case)
        };
        let __interop_value = unsafe {
            <bool as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_native_exact = unsafe {
            <bool as ::interop::__private::Take<
                __InteropPolicy_exact,
            >>::take(
                match __interop_native_exact {
                    __interop_value => __interop_value,
                },
                __interop_ready_exact,
            )
        };
        match __interop_written_case {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "case");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_exact = match __interop_native_exact {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "exact");
            }
        };
        return (__interop_value, __interop_native_exact);
    };
    ::interop::__private::fail(__interop_error, "found")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, bools as _, marshal as _, out as _,
    };
};
