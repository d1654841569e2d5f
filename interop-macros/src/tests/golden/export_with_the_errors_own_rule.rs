// #[interop::export(strings = utf8)]
// fn check(name: &str) -> Result<(), CodecError> {
//     Ok(())
// }

///`int /* or the status of CodecError */ check(const char *name);`
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
fn check(name: &str) -> Result<(), CodecError> {
    Ok(())
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropPolicy_name = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    #[unsafe(export_name = "check")]
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
    unsafe extern "C" fn __interop_export_check(
        __interop_native_name: <&'static str as ::interop::__private::Shape<
            __InteropPolicy_name,
        >>::Native,
    ) -> <CodecError as ::interop::__private::StatusError>::Status {
        ::interop::__private::enter::<
            _,
            CodecError,
        >(
            "check",
            |__interop_call| {
                let __interop_argument_name = unsafe {
                    <&str as ::interop::__private::Borrow<
                        '_,
                        __InteropPolicy_name,
                    >>::borrow(__interop_native_name, __interop_call)
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "name",
                    ))?;
                let () = check(__interop_argument_name)
                    .map_err(::interop::__private::Stopped::Failed)?;
                let __interop_returned = <CodecError as ::interop::__private::IntoStatus>::SUCCESS;
                ::interop::__private::Ok(__interop_returned)
            },
            |__interop_stopped| ::interop::__private::fail_with_status(
                ::interop::__private::error_of::<CodecError>(__interop_stopped),
            ),
        )
    }
};
