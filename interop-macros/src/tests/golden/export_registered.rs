// #[interop::export(strings = utf8, panics = -1)]
// pub fn measure(text: &str, #[out] units: usize) -> c_int {
//     (0, text.len())
// }

///`int measure(const char *text, size_t *units);`
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
pub fn measure(text: &str) -> (c_int, usize) {
    (0, text.len())
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropPolicy_text = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_units = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Out,
    >;
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
    #[unsafe(export_name = "measure")]
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
    unsafe extern "C" fn __interop_export_measure(
        __interop_native_text: <&'static str as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_text,
        >>::Native,
        __interop_native_units: *mut <usize as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_units,
        >>::Native,
    ) -> c_int
    where
        for<'__interop> &'static str: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_text,
        >,
        for<'__interop> usize: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_units,
        >,
    {
        ::interop::__private::enter::<
            _,
            ::interop::__private::Infallible,
        >(
            "measure",
            |__interop_call| {
                let __interop_argument_text = unsafe {
                    <&str as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_text,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_text),
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "text",
                    ))?;
                let __interop_function: fn(_) -> _ = measure;
                let (__interop_value, __interop_result_units) = __interop_function(
                    __interop_argument_text,
                );
                let __interop_result_units = <usize as ::interop::__private::GivenToNative<
                    __InteropPolicy_units,
                >>::give(__interop_result_units, __interop_native_units.cast())
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "units",
                    ))?;
                let __interop_returned = <c_int as ::interop::__private::Scalar>::scalar(
                    __interop_value,
                );
                unsafe { ::interop::__private::write(__interop_result_units) };
                ::interop::__private::Ok(__interop_returned)
            },
            |_| <c_int as ::interop::__private::Scalar>::scalar(__interop_instead()),
        )
    }
    #[::interop::__private::linkme::distributed_slice(
        ::interop::__private::DECLARATIONS
    )]
    #[linkme(crate = ::interop::__private::linkme)]
    #[doc(hidden)]
    #[allow(
        non_upper_case_globals,
        non_camel_case_types,
        dead_code,
        unused_imports,
        clippy::all,
        clippy::pedantic
    )]
    static __interop_entry: ::interop::__private::metadata::Declaration = ::interop::__private::metadata::Declaration::Export({
        use ::interop::__private::{
            None as __interop_none, Some as __interop_some, Unresolved as _,
            metadata as __interop_metadata,
        };
        &__interop_metadata::Export {
            name: "measure",
            exported_as: &["measure"],
            signature: __interop_metadata::Signature {
                abi: "C",
                side: __interop_metadata::Side::Callee,
                parameters: &[
                    __interop_metadata::Parameter {
                        name: "text",
                        declared: "&str",
                        native: ::interop::__private::Native::<
                            ::interop::__private::ByType<
                                ::interop::__private::Utf8,
                                ::interop::__private::Alone,
                            >,
                            &str,
                        >::NATIVE,
                        c_name: __interop_some("char"),
                        direction: __interop_metadata::Direction::In(
                                __interop_metadata::Way::Lend,
                            )
                            .reversed(),
                        marshal: __interop_none,
                        len_of: __interop_none,
                        memory: __interop_none,
                        value: __interop_none,
                    },
                    __interop_metadata::Parameter {
                        name: "units",
                        declared: "usize",
                        native: ::interop::__private::pointer_to(
                            &::interop::__private::Native::<
                                ::interop::__private::ByType<
                                    ::interop::__private::Utf8,
                                    ::interop::__private::Out,
                                >,
                                usize,
                            >::NATIVE,
                        ),
                        c_name: __interop_some("size_t"),
                        direction: __interop_metadata::Direction::Out(
                                ::interop::__private::ComesOut::<usize>::WAY,
                            )
                            .reversed(),
                        marshal: __interop_none,
                        len_of: __interop_none,
                        memory: __interop_none,
                        value: __interop_none,
                    },
                ],
                variadic: __interop_none,
                returns: __interop_metadata::Return {
                    declared: "c_int",
                    native: ::interop::__private::AsIs::<c_int>::NATIVE,
                    c_name: __interop_some("int"),
                    way: __interop_some(__interop_metadata::Way::Take.reversed()),
                    marshal: __interop_none,
                    len_of: __interop_none,
                    memory: __interop_none,
                },
                fails: __interop_none,
            },
            panics: __interop_some("-1"),
            module: ::interop::__private::module_path!(),
            file: ::interop::__private::file!(),
            line: 1u32,
            column: 1u32,
        }
    });
};
