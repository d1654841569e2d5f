// #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
// unsafe extern "C" {
//     #[fails(when = negative_one, code = errno)]
//     pub safe fn chdir(path: &str) -> io::Result<()>;
//     pub unsafe fn time(#[out] time: i64) -> i64;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_2c21e3362efe2b6e() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &interop::Library::PROCESS;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_chdir_2c21e3362efe2b6e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
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
fn __interop_untraced_chdir(__interop_parameter_path: &str) -> io::Result<()> {
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_path, __interop_write_back_path) = match <&str as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_path {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "path");
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_chdir_2c21e3362efe2b6e,
                __interop_library_2c21e3362efe2b6e,
                "chdir\0",
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
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe { __interop_function(__interop_native_path) };
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
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return ::interop::__private::Ok(());
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "chdir"),
    )
}
///`int chdir(const char *path);`
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
pub fn chdir(__interop_parameter_path: &str) -> io::Result<()> {
    if !::interop::__private::trace::is_on() {
        return __interop_untraced_chdir(__interop_parameter_path);
    }
    #[allow(unused_imports)]
    use ::interop::__private::trace::{ShowDebug as _, ShowType as _};
    let __interop_traced = ::interop::__private::trace::Call::begin(
        ::interop::__private::module_path!(),
        "chdir",
        &[
            (
                "path",
                (&::interop::__private::trace::Shown(&__interop_parameter_path)).show(),
            ),
        ],
    );
    let __interop_result = __interop_untraced_chdir(__interop_parameter_path);
    match &__interop_result {
        ::interop::__private::Ok(__interop_value) => {
            __interop_traced
                .returned((&::interop::__private::trace::Shown(__interop_value)).show())
        }
        ::interop::__private::Err(__interop_value) => {
            __interop_traced
                .failed((&::interop::__private::trace::Shown(__interop_value)).show())
        }
    };
    __interop_result
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_time_2c21e3362efe2b6e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
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
unsafe fn __interop_untraced_time() -> (i64, i64) {
    type __InteropPolicy_time = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Out,
    >;
    let __interop_error = '__interop: {
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_time_2c21e3362efe2b6e,
                __interop_library_2c21e3362efe2b6e,
                "time\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_time: <i64 as ::interop::__private::Take<
            __InteropPolicy_time,
        >>::Native = <i64 as ::interop::__private::OutStorage<
            __InteropPolicy_time,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::PointerMut(&raw mut __interop_native_time),
            )
        };
        let __interop_value = <i64 as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        let __interop_native_time = unsafe {
            <i64 as ::interop::__private::Take<
                __InteropPolicy_time,
            >>::take(
                match __interop_native_time {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_time = match __interop_native_time {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "time");
            }
        };
        return (__interop_value, __interop_native_time);
    };
    ::interop::__private::fail(__interop_error, "time")
}
///`int64_t time(int64_t *time);`
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
pub unsafe fn time() -> (i64, i64) {
    if !::interop::__private::trace::is_on() {
        return unsafe { __interop_untraced_time() };
    }
    #[allow(unused_imports)]
    use ::interop::__private::trace::{ShowDebug as _, ShowType as _};
    let __interop_traced = ::interop::__private::trace::Call::begin(
        ::interop::__private::module_path!(),
        "time",
        &[],
    );
    let __interop_result = unsafe { __interop_untraced_time() };
    {
        let __interop_value = &__interop_result;
        __interop_traced
            .returned((&::interop::__private::trace::Shown(__interop_value)).show())
    };
    __interop_result
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(io::Result<()>,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, strings as _, fails as _, out as _};
};
