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
            ::interop::__private::Stored,
        >,
        memory::CoTaskMem,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_new = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::Stored,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf16,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::DefaultStatus,
    >;
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
        __interop_native_name: <&'static str as ::interop::__private::Shape<
            __InteropPolicy_name,
        >>::Native,
        __interop_native_flags: <Option<
            &'static Flags,
        > as ::interop::__private::Shape<__InteropPolicy_flags>>::Native,
        __interop_native_text: *mut <Option<
            String,
        > as ::interop::__private::Shape<__InteropPolicy_text>>::Native,
        __interop_native_new: *mut <bool as ::interop::__private::Shape<
            __InteropPolicy_new,
        >>::Native,
    ) -> <() as ::interop::__private::Shape<__InteropPolicy>>::Native {
        ::interop::__private::enter::<
            _,
            Code,
        >(
            "open",
            |__interop_call| {
                let __interop_argument_name = unsafe {
                    <&'_ str as ::interop::__private::Borrow<
                        '_,
                        __InteropPolicy_name,
                    >>::borrow(__interop_native_name, __interop_call)
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "name",
                    ))?;
                let __interop_argument_flags = unsafe {
                    <Option<
                        &'_ Flags,
                    > as ::interop::__private::Borrow<
                        '_,
                        __InteropPolicy_flags,
                    >>::borrow(__interop_native_flags, __interop_call)
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "flags",
                    ))?;
                let (__interop_result_text, __interop_result_new) = unsafe {
                    open(__interop_argument_name, __interop_argument_flags)
                }
                    .map_err(::interop::__private::Stopped::Failed)?;
                let __interop_result_text = ::interop::__private::Given::<
                    __InteropPolicy_text,
                    Option<String>,
                >::new(__interop_result_text)
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "text",
                    ))?;
                let __interop_result_new = ::interop::__private::Given::<
                    __InteropPolicy_new,
                    bool,
                >::new(__interop_result_new)
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "new",
                    ))?;
                let __interop_returned = <<() as ::interop::__private::Shape<
                    __InteropPolicy,
                >>::Native as ::interop::__private::NegativeOne>::SUCCESS;
                unsafe { __interop_result_text.write(__interop_native_text) };
                unsafe { __interop_result_new.write(__interop_native_new) };
                ::interop::__private::Ok(__interop_returned)
            },
            |__interop_stopped| ::interop::__private::fail_with_code(
                ::interop::__private::error_of::<Code>(__interop_stopped),
                ::interop::__private::negative_one,
                <<() as ::interop::__private::Shape<
                    __InteropPolicy,
                >>::Native as ::interop::__private::NegativeOne>::FAILURE,
            ),
        )
    }
};
