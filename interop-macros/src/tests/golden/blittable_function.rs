// #[interop::import(library = LIBM)]
// unsafe extern "C" {
//     /// The distance from the origin.
//     pub safe fn hypot(x: f64, y: c_double) -> f64;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_df3ef727d53e7f25() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &LIBM;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_hypot_df3ef727d53e7f25: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/// The distance from the origin.
/**
# C prototype

```c
double hypot(double x, double y);
```*/
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub fn hypot(__interop_parameter_x: f64, __interop_parameter_y: c_double) -> f64 {
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
            <f64 as ::interop::__private::Scalar>::scalar(__interop_parameter_x),
            <c_double as ::interop::__private::Scalar>::scalar(__interop_parameter_y),
        )
    })
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::library as _;
};
