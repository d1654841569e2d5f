// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     pub safe fn dot(x: &[f64], y: Option<&[f64]>, #[len_of(x, y)] n: usize) -> f64;
//     pub safe fn halve(from: &[f64], #[out(capacity = from.len())] to: Vec<f64>, #[len_of(from, to)] n: usize);
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_3857fc6cc8da1a14() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_dot_3857fc6cc8da1a14: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`double dot(const double *x, const double *y, size_t n);`
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
pub fn dot(__interop_parameter_x: &[f64], __interop_parameter_y: Option<&[f64]>) -> f64 {
    type __InteropPolicy_x = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy_y = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_agreed_n = ::interop::__private::None;
        let __interop_agreed_n = match ::interop::__private::agree(
            __interop_agreed_n,
            ::interop::__private::length_if_any::<
                __InteropPolicy_x,
                _,
            >(&__interop_parameter_x),
            "x",
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "x");
            }
        };
        let __interop_agreed_n = match ::interop::__private::agree(
            __interop_agreed_n,
            ::interop::__private::length_if_any::<
                __InteropPolicy_y,
                _,
            >(&__interop_parameter_y),
            "y",
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "y");
            }
        };
        let __interop_native_n: usize = match ::interop::__private::pass_length(
            ::interop::__private::agreed(__interop_agreed_n),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "n");
            }
        };
        let (__interop_native_x, __interop_write_back_x) = match <&[f64] as ::interop::__private::Argument<
            __InteropPolicy_x,
        >>::pass(
            match __interop_parameter_x {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "x");
            }
        };
        let (__interop_native_y, __interop_write_back_y) = match <Option<
            &[f64],
        > as ::interop::__private::Argument<
            __InteropPolicy_y,
        >>::pass(
            match __interop_parameter_y {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "y");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_dot_3857fc6cc8da1a14,
                __interop_library_3857fc6cc8da1a14,
                "dot\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_x,
                __interop_native_y,
                __interop_native_n,
            )
        };
        let __interop_written_y = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_y)
        };
        let __interop_value = <f64 as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        match __interop_written_y {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "y");
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "dot")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_halve_3857fc6cc8da1a14: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`void halve(const double *from, double *to, size_t n);`
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
pub fn halve(from: &[f64]) -> Vec<f64> {
    let __interop_units_to: usize = from.len();
    let __interop_parameter_from = from;
    type __InteropPolicy_from = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy_to = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Unreported<
            ::interop::__private::Counted<
                ::interop::__private::UnsaidUnit,
                ::interop::__private::UnsaidNul,
            >,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_agreed_n = ::interop::__private::None;
        let __interop_agreed_n = match ::interop::__private::agree(
            __interop_agreed_n,
            ::interop::__private::length_if_any::<
                __InteropPolicy_from,
                _,
            >(&__interop_parameter_from),
            "from",
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "from");
            }
        };
        let (__interop_native_from, __interop_write_back_from) = match <&[f64] as ::interop::__private::Argument<
            __InteropPolicy_from,
        >>::pass(
            match __interop_parameter_from {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "from");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_halve_3857fc6cc8da1a14,
                __interop_library_3857fc6cc8da1a14,
                "halve\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> () = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let (__interop_buffer_to, __interop_native_to, __interop_capacity_to) = <Vec<
            f64,
        > as ::interop::__private::OutBuffer<
            __InteropPolicy_to,
        >>::make(
            match __interop_units_to {
                __interop_value => __interop_value,
            },
        );
        let __interop_agreed_n = match ::interop::__private::agree(
            __interop_agreed_n,
            ::interop::__private::Some(__interop_capacity_to),
            "to",
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "to");
            }
        };
        let __interop_native_n: usize = match ::interop::__private::pass_length(
            ::interop::__private::agreed(__interop_agreed_n),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "n");
            }
        };
        unsafe {
            __interop_function(
                __interop_native_from,
                __interop_native_to,
                __interop_native_n,
            )
        };
        let __interop_native_to = {
            let __interop_length = ::interop::__private::None;
            unsafe {
                <Vec<
                    f64,
                > as ::interop::__private::OutBuffer<
                    __InteropPolicy_to,
                >>::finish(
                    match __interop_buffer_to {
                        __interop_value => __interop_value,
                    },
                    __interop_units_to,
                    __interop_length,
                )
            }
        };
        let __interop_native_to = match __interop_native_to {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "to");
            }
        };
        return __interop_native_to;
    };
    ::interop::__private::fail(__interop_error, "halve")
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(Vec<f64>,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, len_of as _, out as _, len_of as _};
};
