// #[interop::import(library = interop::Library::PROCESS)]
// unsafe extern "C" {
//     pub safe fn hypot(x: f64, r#y: f64) -> f64;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_df3ef727d53e7f25() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &interop::Library::PROCESS;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_hypot_df3ef727d53e7f25: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`double hypot(double x, double y);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub fn hypot(x: f64, r#y: f64) -> f64 {
    let __interop_address = unsafe {
        ::interop::__private::scalars_address(
            &__interop_symbol_hypot_df3ef727d53e7f25,
            __interop_library_df3ef727d53e7f25,
            "hypot\0",
        )
    };
    let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    <f64 as ::interop::__private::Scalar>::scalar(unsafe {
        __interop_function(
            <f64 as ::interop::__private::Scalar>::scalar(x),
            <f64 as ::interop::__private::Scalar>::scalar(r#y),
        )
    })
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::library as _;
};
