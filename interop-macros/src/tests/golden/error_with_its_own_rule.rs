// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     pub safe fn reset() -> Result<(), StatusOfDemo>;
//     pub safe fn open(#[out] handle: *mut c_void) -> demo::Result<()>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_4c1e779662851f68() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_reset_4c1e779662851f68: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int /* or the status of StatusOfDemo */ reset(void);`
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
pub fn reset() -> Result<(), StatusOfDemo> {
    let __interop_error = '__interop: {
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_reset_4c1e779662851f68,
                __interop_library_4c1e779662851f68,
                "reset\0",
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
        match <StatusOfDemo as ::interop::__private::StatusError>::check(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(_) => {}
            ::interop::__private::Err(__interop_failure) => {
                return ::interop::__private::Err(__interop_failure);
            }
        }
        return ::interop::__private::Ok(());
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<StatusOfDemo>(__interop_error, "reset"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_open_4c1e779662851f68: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_open() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_open_4c1e779662851f68
            .ready(__interop_library_4c1e779662851f68(), "open\0")
    }
}
///`int open(void **handle);`
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
pub fn open() -> demo::Result<*mut c_void> {
    type __InteropPolicy_handle = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Out,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready_handle = match <*mut c_void as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy_handle,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_open_4c1e779662851f68,
                __interop_library_4c1e779662851f68,
                "open\0",
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
        let mut __interop_native_handle: <*mut c_void as ::interop::__private::Take<
            __InteropPolicy_handle,
        >>::Native = <*mut c_void as ::interop::__private::OutStorage<
            __InteropPolicy_handle,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::PointerMut(&raw mut __interop_native_handle),
            )
        };
        match <<demo::Result<
            (),
        > as ::interop::__private::Fallible>::Err as ::interop::__private::StatusError>::check(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(_) => {}
            ::interop::__private::Err(__interop_failure) => {
                return ::interop::__private::Err(__interop_failure);
            }
        }
        let __interop_native_handle = unsafe {
            <*mut c_void as ::interop::__private::Take<
                __InteropPolicy_handle,
            >>::take(
                match __interop_native_handle {
                    __interop_value => __interop_value,
                },
                __interop_ready_handle,
            )
        };
        let __interop_native_handle = match __interop_native_handle {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "handle");
            }
        };
        return ::interop::__private::Ok(__interop_native_handle);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <demo::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "open"),
    )
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, out as _};
};
