// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     #[cfg(unix)]
//     #[must_use]
//     #[deprecated(note = "use `after`")]
//     pub(crate) safe fn before(#[allow(unused_variables)] value: c_int) -> c_int;
//     #[cfg(not(unix))]
//     #[link_name = "before_w"]
//     pub(crate) unsafe fn before(value: &CStr);
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_143b06de6dffac1f() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[cfg(unix)]
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_before_143b06de6dffac1f: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[cfg(unix)]
#[must_use]
#[deprecated(note = "use `after`")]
///`int before(int value);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub(crate) fn before(
    #[allow(unused_variables)]
    __interop_parameter_value: c_int,
) -> c_int {
    let __interop_address = unsafe {
        ::interop::__private::scalars_address(
            &__interop_symbol_before_143b06de6dffac1f,
            __interop_library_143b06de6dffac1f,
            "before\0",
        )
    };
    let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    <c_int as ::interop::__private::Scalar>::scalar(unsafe {
        __interop_function(
            <c_int as ::interop::__private::Scalar>::scalar(__interop_parameter_value),
        )
    })
}
#[cfg(not(unix))]
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_before_143b06de6dffac1f: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[cfg(not(unix))]
///`void before_w(const char *value);`
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
pub(crate) unsafe fn before(__interop_parameter_value: &CStr) {
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_value, __interop_write_back_value) = match <&CStr as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::NoEncoding,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_value {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "value");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_before_143b06de6dffac1f,
                __interop_library_143b06de6dffac1f,
                "before_w\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_) -> () = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        unsafe { __interop_function(__interop_native_value) };
        return ();
    };
    ::interop::__private::fail(__interop_error, "before")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, link_name as _};
};
