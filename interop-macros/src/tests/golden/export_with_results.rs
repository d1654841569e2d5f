// #[interop::export(strings = utf16, bools = bool32, fails(when = negative_one, code = returned))]
// #[entry_point("DemoOpen")]
// unsafe fn open<'a>(
//     name: &'a str,
//     flags: Option<&'a Flags>,
//     #[out] #[marshal(alloc_with = memory::CoTaskMem)] text: Option<String>,
//     #[out] new: bool,
// ) -> Result<(), Code> {
//     todo!()
// }

///`int DemoOpen(const char16_t *name, const Flags *flags, char16_t **text, int *new);`
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
unsafe fn open<'a>(
    name: &'a str,
    flags: Option<&'a Flags>,
) -> Result<(Option<String>, bool), Code> {
    todo!()
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropPolicy_name = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_flags = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_text = ::interop::__private::AllocWith<
        ::interop::__private::ByType<
            ::interop::__private::WithBools<
                ::interop::__private::Utf16,
                ::interop::__private::Bool32,
            >,
            ::interop::__private::Out,
        >,
        memory::CoTaskMem,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_new = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::Out,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::DefaultStatus,
    >;
    #[allow(non_camel_case_types)]
    type __InteropNative = <() as ::interop::__private::Shape<__InteropPolicy>>::Native;
    #[unsafe(export_name = "DemoOpen")]
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
    unsafe extern "C" fn __interop_export_open(
        __interop_native_name: <&'static str as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_name,
        >>::Native,
        __interop_native_flags: <Option<
            &'static Flags,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_flags>>::Native,
        __interop_native_text: *mut <Option<
            String,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_text>>::Native,
        __interop_native_new: *mut <bool as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_new,
        >>::Native,
    ) -> <() as ::interop::__private::Shape<__InteropPolicy>>::Native
    where
        for<'__interop> &'static str: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_name,
        >,
        for<'__interop> Option<
            &'static Flags,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_flags>,
        for<'__interop> Option<
            String,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_text>,
        for<'__interop> bool: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_new,
        >,
    {
        ::interop::__private::enter::<
            _,
            Code,
        >(
            "open",
            |__interop_call| {
                let __interop_argument_name = unsafe {
                    <&'_ str as ::interop::__private::BorrowedFromNative<
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
                let __interop_argument_flags = unsafe {
                    <Option<
                        &'_ Flags,
                    > as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_flags,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_flags),
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "flags",
                    ))?;
                let (__interop_result_text, __interop_result_new) = unsafe {
                    open(__interop_argument_name, __interop_argument_flags)
                }
                    .map_err(::interop::__private::Stopped::Failed)?;
                let __interop_result_text = <Option<
                    String,
                > as ::interop::__private::GivenToNative<
                    __InteropPolicy_text,
                >>::give(__interop_result_text, __interop_native_text.cast())
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "text",
                    ))?;
                let __interop_result_new = <bool as ::interop::__private::GivenToNative<
                    __InteropPolicy_new,
                >>::give(__interop_result_new, __interop_native_new.cast())
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "new",
                    ))?;
                let __interop_returned = <__InteropNative as ::interop::__private::NegativeOne>::SUCCESS;
                unsafe { ::interop::__private::write(__interop_result_text) };
                unsafe { ::interop::__private::write(__interop_result_new) };
                ::interop::__private::Ok(__interop_returned)
            },
            |__interop_stopped| ::interop::__private::fail_with_code(
                ::interop::__private::error_of::<Code>(__interop_stopped),
                |__interop_code| <__InteropNative as ::interop::__private::NegativeOne>::failed(
                    __interop_code,
                ),
                <__InteropNative as ::interop::__private::NegativeOne>::FAILURE,
            ),
        )
    }
};
