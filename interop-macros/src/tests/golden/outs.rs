// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     pub safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;
//     pub unsafe fn advance(#[in_out] position: c_long, #[out] #[marshal(bool32)] wrapped: bool, by: c_long);
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_5945efbd6e4052f6() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_frexp_5945efbd6e4052f6: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`double frexp(double value, int *exponent);`
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
pub fn frexp(__interop_parameter_value: f64) -> (f64, c_int) {
    type __InteropPolicy_exponent = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Out,
    >;
    let __interop_error = '__interop: {
        let __interop_native_value = <f64 as ::interop::__private::Scalar>::scalar(
            __interop_parameter_value,
        );
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_frexp_5945efbd6e4052f6,
                __interop_library_5945efbd6e4052f6,
                "frexp\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_exponent: <c_int as ::interop::__private::Take<
            __InteropPolicy_exponent,
        >>::Native = <c_int as ::interop::__private::OutStorage<
            __InteropPolicy_exponent,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_value,
                ::interop::__private::PointerMut(&raw mut __interop_native_exponent),
            )
        };
        let __interop_value = <f64 as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        let __interop_native_exponent = unsafe {
            <c_int as ::interop::__private::Take<
                __InteropPolicy_exponent,
            >>::take(
                match __interop_native_exponent {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_exponent = match __interop_native_exponent {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "exponent");
            }
        };
        return (__interop_value, __interop_native_exponent);
    };
    ::interop::__private::fail(__interop_error, "frexp")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_advance_5945efbd6e4052f6: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`void advance(long *position, int *wrapped, long by);`
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
pub unsafe fn advance(
    __interop_parameter_position: c_long,
    __interop_parameter_by: c_long,
) -> (c_long, bool) {
    type __InteropPolicy_position = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Alone,
    >;
    type __InteropPolicy_wrapped = ::interop::__private::ByWord<
        ::interop::__private::Bool32,
        ::interop::__private::Out,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready_wrapped = match <bool as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy_wrapped,
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
        let (__interop_native_position, __interop_write_back_position) = match <c_long as ::interop::__private::InOut<
            __InteropPolicy_position,
        >>::pass_in_out(
            match __interop_parameter_position {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "position");
            }
        };
        let __interop_native_by = <c_long as ::interop::__private::Scalar>::scalar(
            __interop_parameter_by,
        );
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_advance_5945efbd6e4052f6,
                __interop_library_5945efbd6e4052f6,
                "advance\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> () = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_position = __interop_native_position;
        let mut __interop_native_wrapped: <bool as ::interop::__private::Take<
            __InteropPolicy_wrapped,
        >>::Native = <bool as ::interop::__private::OutStorage<
            __InteropPolicy_wrapped,
        >>::storage();
        unsafe {
            __interop_function(
                ::interop::__private::start(&mut __interop_native_position),
                ::interop::__private::PointerMut(&raw mut __interop_native_wrapped),
                __interop_native_by,
            )
        };
        let __interop_written_position = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_position)
        };
        let __interop_native_position = unsafe {
            <c_long as ::interop::__private::InOut<
                __InteropPolicy_position,
            >>::take_in_out(
                match __interop_native_position {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_wrapped = unsafe {
            <bool as ::interop::__private::Take<
                __InteropPolicy_wrapped,
            >>::take(
                match __interop_native_wrapped {
                    __interop_value => __interop_value,
                },
                __interop_ready_wrapped,
            )
        };
        match __interop_written_position {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "position");
            }
        };
        let __interop_native_position = match __interop_native_position {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "position");
            }
        };
        let __interop_native_wrapped = match __interop_native_wrapped {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "wrapped");
            }
        };
        return (__interop_native_position, __interop_native_wrapped);
    };
    ::interop::__private::fail(__interop_error, "advance")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, out as _, in_out as _, out as _, marshal as _,
    };
};
