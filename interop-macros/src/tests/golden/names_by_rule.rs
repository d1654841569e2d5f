// #[interop::import(library = DEMO, prefix = "Demo", rename_all = "PascalCase", fails(when = nonzero, code = returned))]
// unsafe extern "C" {
//     pub safe fn open_file() -> io::Result<()>;
//     #[entry_point("demo_close")]
//     pub safe fn close_file() -> io::Result<()>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_6ace1593c2afae5b() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_open_file_6ace1593c2afae5b: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int DemoOpenFile(void);`
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
pub fn open_file() -> io::Result<()> {
    let __interop_error = '__interop: {
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_open_file_6ace1593c2afae5b,
                __interop_library_6ace1593c2afae5b,
                "DemoOpenFile\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        if ::interop::__private::nonzero(
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
                    ::interop::__private::NoEncoding,
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
        >(__interop_error, "open_file"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_close_file_6ace1593c2afae5b: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int demo_close(void);`
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
pub fn close_file() -> io::Result<()> {
    let __interop_error = '__interop: {
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_close_file_6ace1593c2afae5b,
                __interop_library_6ace1593c2afae5b,
                "demo_close\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        if ::interop::__private::nonzero(
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
                    ::interop::__private::NoEncoding,
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
        >(__interop_error, "close_file"),
    )
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, prefix as _, rename_all as _, fails as _, entry_point as _,
    };
};
