// #[interop::export(strings = utf8)]
// #[fails(when = null, code = errno)]
// #[returns(alloc_with = malloc)]
// pub fn demo_find(
//         limit: c_int,
//         table: &str,
//         #[len_of(keys)] n: usize,
//         keys: &[Option<&str>],
//         #[in_out] cursor: u32,
//         #[out] count: u32,
//     ) -> io::Result<String> {
//     find(limit, table, keys, cursor)
// }

///`char *demo_find(int limit, const char *table, size_t n, const char *const *keys, uint32_t *cursor, uint32_t *count);`
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
pub fn demo_find(
    limit: c_int,
    table: &str,
    keys: &[Option<&str>],
    cursor: u32,
) -> io::Result<(String, u32, u32)> {
    find(limit, table, keys, cursor)
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropPolicy_table = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_keys = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_cursor = ::interop::__private::Replaced<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_count = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Out,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy = ::interop::__private::AllocWith<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::DefaultStatus,
        >,
        ::interop::__private::Malloc,
    >;
    #[allow(non_camel_case_types)]
    type __InteropNative = <String as ::interop::__private::GivenToNative<
        __InteropPolicy,
    >>::Native;
    #[unsafe(export_name = "demo_find")]
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
    unsafe extern "C" fn __interop_export_demo_find(
        __interop_native_limit: c_int,
        __interop_native_table: <&'static str as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_table,
        >>::Native,
        __interop_native_n: usize,
        __interop_native_keys: <&'static [Option<
            &'static str,
        >] as ::interop::__private::Shaped<'static, __InteropPolicy_keys>>::Native,
        __interop_native_cursor: *mut <u32 as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_cursor,
        >>::Native,
        __interop_native_count: *mut <u32 as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_count,
        >>::Native,
    ) -> <String as ::interop::__private::Shaped<'static, __InteropPolicy>>::Native
    where
        for<'__interop> &'static str: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_table,
        >,
        for<'__interop> &'static [Option<
            &'static str,
        >]: ::interop::__private::Shaped<'__interop, __InteropPolicy_keys>,
        for<'__interop> u32: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_cursor,
        >,
        for<'__interop> u32: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_count,
        >,
        for<'__interop> String: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy,
        >,
    {
        let __interop_native = ::interop::__private::enter::<
            _,
            <io::Result<String> as ::interop::__private::Fallible>::Err,
        >(
            "demo_find",
            |__interop_call| {
                let __interop_argument_n = ::interop::__private::take_count(
                        match __interop_native_n {
                            __interop_value => __interop_value,
                        },
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "n",
                    ))?;
                let __interop_argument_limit = <c_int as ::interop::__private::Scalar>::scalar(
                    __interop_native_limit,
                );
                let __interop_argument_table = unsafe {
                    <&str as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_table,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_table),
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "table",
                    ))?;
                let __interop_argument_keys = unsafe {
                    <&[Option<
                        &str,
                    >] as ::interop::__private::CountedFromNative<
                        '_,
                        __InteropPolicy_keys,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_keys),
                        __interop_argument_n,
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "keys",
                    ))?;
                let __interop_argument_cursor = unsafe {
                    <u32 as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_cursor,
                    >>::borrow_at(__interop_native_cursor.cast(), __interop_call)
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "cursor",
                    ))?;
                let __interop_function: fn(_, _, _, _) -> _ = demo_find;
                let (__interop_value, __interop_result_cursor, __interop_result_count) = __interop_function(
                        __interop_argument_limit,
                        __interop_argument_table,
                        __interop_argument_keys,
                        __interop_argument_cursor,
                    )
                    .map_err(::interop::__private::Stopped::Failed)?;
                let __interop_result_cursor = <u32 as ::interop::__private::GivenToNative<
                    __InteropPolicy_cursor,
                >>::give(__interop_result_cursor, __interop_native_cursor.cast())
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "cursor",
                    ))?;
                let __interop_result_count = <u32 as ::interop::__private::GivenToNative<
                    __InteropPolicy_count,
                >>::give(__interop_result_count, __interop_native_count.cast())
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "count",
                    ))?;
                let __interop_value = <String as ::interop::__private::GivenToNative<
                    __InteropPolicy,
                >>::give(__interop_value, ::interop::__private::null_mut())?;
                let __interop_returned = ::interop::__private::no_failure(
                    ::interop::__private::returned(__interop_value),
                    |__interop_native| <__InteropNative as ::interop::__private::Null>::failed(
                        __interop_native,
                    ),
                )?;
                unsafe { ::interop::__private::write(__interop_result_cursor) };
                unsafe { ::interop::__private::write(__interop_result_count) };
                ::interop::__private::Ok(__interop_returned)
            },
            |__interop_stopped| ::interop::__private::fail_with_errno(
                ::interop::__private::error_of::<
                    <io::Result<String> as ::interop::__private::Fallible>::Err,
                >(__interop_stopped),
                <__InteropNative as ::interop::__private::Null>::FAILURE,
            ),
        );
        unsafe { ::interop::__private::as_it_is(__interop_native) }
    }
};
