// #[interop::import(library = ZLIB, strings = utf8)]
// unsafe extern "C" {
//     pub safe fn reserved(x: c_int, #[value(0)] flags: c_int) -> c_int;
//     #[fails(when = negative, code = returned)]
//     pub safe fn begin(
//         stream: &mut Stream,
//         #[value(c"1")] version: &CStr,
//         #[value(size_of::<Stream>() as c_int)] size: c_int,
//         #[value(null)] options: *const c_void,
//         name: &str,
//         #[value(name.len() + 1)] units: usize,
//     ) -> Result<(), ZlibError>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_f5d71d3255d71eb8() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &ZLIB;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_reserved_f5d71d3255d71eb8: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int reserved(int x, int flags);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub fn reserved(__interop_parameter_x: c_int) -> c_int {
    let __interop_parameter_flags: c_int = 0;
    let __interop_address = unsafe {
        ::interop::__private::scalars_address(
            &__interop_symbol_reserved_f5d71d3255d71eb8,
            __interop_library_f5d71d3255d71eb8,
            "reserved\0",
        )
    };
    let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    <c_int as ::interop::__private::Scalar>::scalar(unsafe {
        __interop_function(
            <c_int as ::interop::__private::Scalar>::scalar(__interop_parameter_x),
            <c_int as ::interop::__private::Scalar>::scalar(__interop_parameter_flags),
        )
    })
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_begin_f5d71d3255d71eb8: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int begin(Stream *stream, const char *version, int size, const void *options, const char *name, size_t units);`
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
pub fn begin(
    __interop_parameter_stream: &mut Stream,
    name: &str,
) -> Result<(), ZlibError> {
    let __interop_parameter_version: &CStr = c"1";
    let __interop_parameter_size: c_int = size_of::<Stream>() as c_int;
    let __interop_parameter_options: *const c_void = <*const c_void as ::interop::__private::HasNull>::null();
    let __interop_parameter_units: usize = name.len() + 1;
    let __interop_parameter_name = name;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <&mut Stream as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_stream, __interop_write_back_stream) = match <&mut Stream as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_stream {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "stream");
            }
        };
        let (__interop_native_version, __interop_write_back_version) = match <&CStr as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_version {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "version");
            }
        };
        let __interop_native_size = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_parameter_size,
        );
        let (__interop_native_options, __interop_write_back_options) = match <*const c_void as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_options {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "options");
            }
        };
        let (__interop_native_name, __interop_write_back_name) = match <&str as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_name {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "name");
            }
        };
        let __interop_native_units = <usize as ::interop::__private::Scalar>::scalar(
            __interop_parameter_units,
        );
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_begin_f5d71d3255d71eb8,
                __interop_library_f5d71d3255d71eb8,
                "begin\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _, _, _, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_stream,
                __interop_native_version,
                __interop_native_size,
                __interop_native_options,
                __interop_native_name,
                __interop_native_units,
            )
        };
        let __interop_written_stream = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_stream)
        };
        let __interop_written_options = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_options)
        };
        if ::interop::__private::negative(
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
        match __interop_written_stream {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "stream");
            }
        };
        match __interop_written_options {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "options");
            }
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
        ::interop::__private::carry::<ZlibError>(__interop_error, "begin"),
    )
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, value as _, fails as _, value as _, value as _,
        value as _, value as _,
    };
};
