// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     #[fails(when = rules::is_bad, code = rules::last_error(returned, handle))]
//     pub safe fn read(handle: *mut c_void) -> Result<c_int, DemoError>;
//     #[fails(when = zero, code = GetLastError)]
//     #[returns(native = u8)]
//     pub safe fn close(handle: *mut c_void) -> Result<(), DemoError>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_f7b484f9669bab45() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_read_f7b484f9669bab45: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_read() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_read_f7b484f9669bab45
            .ready(__interop_library_f7b484f9669bab45(), "read\0")
    }
}
///`int read(void *handle);`
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
pub fn read(__interop_parameter_handle: *mut c_void) -> Result<c_int, DemoError> {
    #[allow(unused_imports)]
    use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let mut __interop_again_handle = ::interop::__private::Again::<
            *mut c_void,
        >::new(
            match __interop_parameter_handle {
                __interop_value => __interop_value,
            },
        );
        let (__interop_native_handle, __interop_write_back_handle) = match <*mut c_void as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::NoEncoding,
                ::interop::__private::Alone,
            >,
        >>::pass((&mut __interop_again_handle).lend(), &__interop_call) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "handle");
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_read_f7b484f9669bab45,
                __interop_library_f7b484f9669bab45,
                "read\0",
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
        let __interop_returned: <c_int as ::interop::__private::Take<
            ::interop::__private::ByType<
                ::interop::__private::NoEncoding,
                ::interop::__private::DefaultStatus,
            >,
        >>::Native = unsafe { __interop_function(__interop_native_handle) };
        let __interop_written_handle = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_handle)
        };
        if ::interop::__private::says_failed(
            match ::interop::__private::raw(__interop_returned) {
                __interop_value => __interop_value,
            },
            rules::is_bad,
        ) {
            let __interop_failure = ::interop::__private::from_code(
                rules::last_error(
                    match ::interop::__private::raw(__interop_returned) {
                        __interop_value => __interop_value,
                    },
                    match (&mut __interop_again_handle).again(__interop_native_handle) {
                        __interop_value => __interop_value,
                    },
                ),
            );
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        match __interop_written_handle {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "handle");
            }
        };
        return ::interop::__private::Ok(__interop_value);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<DemoError>(__interop_error, "read"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_close_f7b484f9669bab45: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_close() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_close_f7b484f9669bab45
            .ready(__interop_library_f7b484f9669bab45(), "close\0")
    }
}
///`uint8_t close(void *handle);`
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
pub fn close(__interop_parameter_handle: *mut c_void) -> Result<(), DemoError> {
    #[allow(unused_imports)]
    use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_handle, __interop_write_back_handle) = match <*mut c_void as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::NoEncoding,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_handle {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "handle");
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_close_f7b484f9669bab45,
                __interop_library_f7b484f9669bab45,
                "close\0",
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
        let __interop_returned: <() as ::interop::__private::Take<
            ::interop::__private::ByType<
                ::interop::__private::NoEncoding,
                ::interop::__private::Status<u8>,
            >,
        >>::Native = unsafe { __interop_function(__interop_native_handle) };
        let __interop_written_handle = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_handle)
        };
        if ::interop::__private::zero(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_code(GetLastError());
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Status<u8>,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        match __interop_written_handle {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "handle");
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
        ::interop::__private::carry::<DemoError>(__interop_error, "close"),
    )
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<
        (Result<c_int, DemoError>, Result<(), DemoError>),
    > for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, fails as _, fails as _, returns as _};
};
