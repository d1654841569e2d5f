// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     #[optional]
//     #[entry_point("gettid", "__gettid")]
//     pub safe fn gettid() -> Option<c_int>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_da04531e469f27dc() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_gettid_da04531e469f27dc: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`int gettid(void);`
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
pub fn gettid() -> Option<c_int> {
    type __InteropPolicy = ::interop::__private::Optional<
        ::interop::__private::ByType<
            ::interop::__private::NoEncoding,
            ::interop::__private::Alone,
        >,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <Option<
            c_int,
        > as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::try_address(
                &__interop_symbol_gettid_da04531e469f27dc,
                __interop_library_da04531e469f27dc,
                "gettid\0__gettid\0",
            )
        } {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => return ::interop::__private::None,
        };
        let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        let __interop_value = unsafe {
            <Option<
                c_int,
            > as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "gettid")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, optional as _, entry_point as _};
};
