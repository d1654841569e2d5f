// #[interop::export(prefix = "demo_", panics = -1)]
// /// The sum.
// pub extern "system" fn add(a: c_int, mut b: c_int) -> c_int {
//     b += a;
//     b
// }

/// The sum.
/**
# C prototype

```c
int demo_add(int a, int b);
```*/
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
pub fn add(a: c_int, mut b: c_int) -> c_int {
    b += a;
    b
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropNative = c_int;
    #[allow(
        dead_code,
        non_snake_case,
        unreachable_code,
        unreachable_pub,
        unused_braces,
        unused_lifetimes,
        unused_unsafe
    )]
    fn __interop_instead() -> c_int {
        -1
    }
    #[unsafe(export_name = "demo_add")]
    #[allow(improper_ctypes_definitions, unused_variables)]
    #[allow(
        dead_code,
        non_snake_case,
        unreachable_code,
        unreachable_pub,
        unused_braces,
        unused_lifetimes,
        unused_unsafe
    )]
    unsafe extern "system" fn __interop_export_add(
        __interop_native_a: c_int,
        __interop_native_b: c_int,
    ) -> c_int {
        ::interop::__private::enter::<
            _,
            ::interop::__private::Infallible,
        >(
            "add",
            |__interop_call| {
                let __interop_argument_a = <c_int as ::interop::__private::Scalar>::scalar(
                    __interop_native_a,
                );
                let __interop_argument_b = <c_int as ::interop::__private::Scalar>::scalar(
                    __interop_native_b,
                );
                let __interop_function: fn(_, _) -> _ = add;
                let __interop_value = __interop_function(
                    __interop_argument_a,
                    __interop_argument_b,
                );
                let __interop_returned = <c_int as ::interop::__private::Scalar>::scalar(
                    __interop_value,
                );
                ::interop::__private::Ok(__interop_returned)
            },
            |_| <c_int as ::interop::__private::Scalar>::scalar(__interop_instead()),
        )
    }
};
