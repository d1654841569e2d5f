// #[interop::export(panics = Duration::ZERO)]
// #[returns(with = Millis)]
// pub fn longest(
//     #[marshal(with = Millis)] first: &Duration,
//     #[marshal(element(with = Millis))] more: &[Duration],
//     #[len_of(more)] count: usize,
//     #[in_out]
//     #[marshal(with = Millis)]
//     limit: Duration,
//     #[out]
//     #[marshal(with = Millis)]
//     least: Duration,
// ) -> Duration {
//     of(first, more, limit)
// }

///`Millis /* of Duration */ longest(Millis /* of &Duration */ first, Millis /* of &[Duration] */ more, size_t count, Millis /* of Duration */ *limit, Millis /* of Duration */ *least);`
#[allow(clippy::type_complexity, clippy::too_many_arguments)]
pub fn longest(
    first: &Duration,
    more: &[Duration],
    limit: Duration,
) -> (Duration, Duration, Duration) {
    of(first, more, limit)
}
const _: () = {
    #[allow(non_camel_case_types)]
    type __InteropPolicy_first = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_more = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_limit = ::interop::__private::Replaced<
        ::interop::__private::ByType<
            ::interop::__private::NoEncoding,
            ::interop::__private::Alone,
        >,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy_least = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Out,
    >;
    #[allow(non_camel_case_types)]
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Alone,
    >;
    #[allow(non_camel_case_types)]
    type __InteropNative = <::interop::__private::with::GoesAs<
        Duration,
        Millis,
    > as ::interop::__private::GivenToNative<__InteropPolicy>>::Native;
    #[allow(
        dead_code,
        non_snake_case,
        unreachable_code,
        unreachable_pub,
        unused_braces,
        unused_lifetimes,
        unused_unsafe
    )]
    fn __interop_instead() -> Duration {
        Duration::ZERO
    }
    #[unsafe(export_name = "longest")]
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
    unsafe extern "C" fn __interop_export_longest(
        __interop_native_first: <::interop::__private::with::ComesAs<
            &'static Duration,
            Millis,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_first>>::Native,
        __interop_native_more: <::interop::__private::with::ComesAs<
            &'static [Duration],
            ::interop::__private::with::Elements<Millis>,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_more>>::Native,
        __interop_native_count: usize,
        __interop_native_limit: *mut <::interop::__private::with::ComesBack<
            Duration,
            Millis,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_limit>>::Native,
        __interop_native_least: *mut <::interop::__private::with::GoesAs<
            Duration,
            Millis,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_least>>::Native,
    ) -> <::interop::__private::with::GoesAs<
        Duration,
        Millis,
    > as ::interop::__private::Shaped<'static, __InteropPolicy>>::Native
    where
        for<'__interop> ::interop::__private::with::ComesAs<
            &'static Duration,
            Millis,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_first>,
        for<'__interop> ::interop::__private::with::ComesAs<
            &'static [Duration],
            ::interop::__private::with::Elements<Millis>,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_more>,
        for<'__interop> ::interop::__private::with::ComesBack<
            Duration,
            Millis,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_limit>,
        for<'__interop> ::interop::__private::with::GoesAs<
            Duration,
            Millis,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_least>,
        for<'__interop> ::interop::__private::with::GoesAs<
            Duration,
            Millis,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy>,
    {
        let __interop_native = ::interop::__private::enter::<
            _,
            ::interop::__private::Infallible,
        >(
            "longest",
            |__interop_call| {
                let __interop_argument_count = ::interop::__private::take_count(
                        match __interop_native_count {
                            __interop_value => __interop_value,
                        },
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "count",
                    ))?;
                let __interop_argument_first = unsafe {
                    <::interop::__private::with::ComesAs<
                        &Duration,
                        Millis,
                    > as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_first,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_first),
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "first",
                    ))?
                    .value();
                let __interop_argument_more = unsafe {
                    <::interop::__private::with::ComesAs<
                        &[Duration],
                        ::interop::__private::with::Elements<Millis>,
                    > as ::interop::__private::CountedFromNative<
                        '_,
                        __InteropPolicy_more,
                    >>::borrow(
                        ::interop::__private::as_it_is(__interop_native_more),
                        __interop_argument_count,
                        __interop_call,
                    )
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "more",
                    ))?
                    .value();
                let __interop_argument_limit = unsafe {
                    <::interop::__private::with::ComesBack<
                        Duration,
                        Millis,
                    > as ::interop::__private::BorrowedFromNative<
                        '_,
                        __InteropPolicy_limit,
                    >>::borrow_at(__interop_native_limit.cast(), __interop_call)
                }
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "limit",
                    ))?
                    .value();
                let __interop_function: fn(_, _, _) -> _ = longest;
                let (__interop_value, __interop_result_limit, __interop_result_least) = __interop_function(
                    __interop_argument_first,
                    __interop_argument_more,
                    __interop_argument_limit,
                );
                let __interop_result_limit = <::interop::__private::with::ComesBack<
                    Duration,
                    Millis,
                > as ::interop::__private::GivenToNative<
                    __InteropPolicy_limit,
                >>::give(
                        <::interop::__private::with::ComesBack<
                            Duration,
                            Millis,
                        >>::of(__interop_result_limit),
                        __interop_native_limit.cast(),
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "limit",
                    ))?;
                let __interop_result_least = <::interop::__private::with::GoesAs<
                    Duration,
                    Millis,
                > as ::interop::__private::GivenToNative<
                    __InteropPolicy_least,
                >>::give(
                        <::interop::__private::with::GoesAs<
                            Duration,
                            Millis,
                        >>::of(__interop_result_least),
                        __interop_native_least.cast(),
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "least",
                    ))?;
                let __interop_value = <::interop::__private::with::GoesAs<
                    Duration,
                    Millis,
                > as ::interop::__private::GivenToNative<
                    __InteropPolicy,
                >>::give(
                    <::interop::__private::with::GoesAs<
                        Duration,
                        Millis,
                    >>::of(__interop_value),
                    ::interop::__private::null_mut(),
                )?;
                let __interop_returned = ::interop::__private::returned(__interop_value);
                unsafe { ::interop::__private::write(__interop_result_limit) };
                unsafe { ::interop::__private::write(__interop_result_least) };
                ::interop::__private::Ok(__interop_returned)
            },
            |_| match <::interop::__private::with::GoesAs<
                Duration,
                Millis,
            > as ::interop::__private::GivenToNative<
                __InteropPolicy,
            >>::give(
                <::interop::__private::with::GoesAs<
                    Duration,
                    Millis,
                >>::of(__interop_instead()),
                ::interop::__private::null_mut(),
            ) {
                ::interop::__private::Ok(__interop_value) => {
                    ::interop::__private::returned(__interop_value)
                }
                ::interop::__private::Err(__interop_error) => {
                    ::interop::__private::no_value(
                        ::interop::__private::Stopped::Error(__interop_error),
                    )
                }
            },
        );
        unsafe { ::interop::__private::as_it_is(__interop_native) }
    }
};
