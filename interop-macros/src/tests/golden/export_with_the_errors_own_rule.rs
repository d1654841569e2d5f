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
    #[allow(non_camel_case_types)]
    type __InteropNative = <CodecError as ::interop::__private::GivesStatus>::Native;
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
        __interop_native_name: <&'static str as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_name,
        >>::Native,
    ) -> <CodecError as ::interop::__private::GivesStatus>::Native
    where
        for<'__interop> &'static str: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_name,
        >,
    {
        ::interop::__private::enter::<
            _,
            CodecError,
        >(
            "check",
            |__interop_call| {
                let __interop_argument_name = unsafe {
                    <&str as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_name,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_name),
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "name",
                    ))?;
                let __interop_function: fn(_) -> _ = check;
                let () = __interop_function(__interop_argument_name)
                    .map_err(::interop::__private::Stopped::Failed)?;
                let __interop_returned = <CodecError as ::interop::__private::GivesStatus>::SUCCESS;
                ::interop::__private::Ok(__interop_returned)
            },
            |__interop_stopped| <CodecError as ::interop::__private::GivesStatus>::fail(
                ::interop::__private::error_of::<CodecError>(__interop_stopped),
            ),
        )
    }
};
