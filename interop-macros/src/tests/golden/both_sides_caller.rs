// #[interop::import(library = DEMO, strings = utf8)]
// unsafe extern "C" {
//     #[fails(when = null, code = errno)]
//     #[returns(free_with = malloc)]
//     pub safe fn demo_find(
//         limit: c_int,
//         table: &str,
//         #[len_of(keys)] n: usize,
//         keys: &[Option<&str>],
//         #[in_out] cursor: u32,
//         #[out] count: u32,
//     ) -> io::Result<String>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_aee8ecb427e15e08() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_demo_find_aee8ecb427e15e08: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**`char *demo_find(int limit, const char *table, size_t n, const char *const *keys, uint32_t *cursor, uint32_t *count);`

What is returned is copied, and freed with `malloc`.*/
#[inline]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn demo_find(
    __interop_parameter_limit: c_int,
    __interop_parameter_table: &str,
    __interop_parameter_keys: &[Option<&str>],
    __interop_parameter_cursor: u32,
) -> io::Result<(String, u32, u32)> {
    type __InteropPolicy_keys = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy_cursor = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    type __InteropPolicy_count = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Out,
    >;
    type __InteropPolicy = ::interop::__private::FreeWith<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::DefaultStatus,
        >,
        __InteropFree,
    >;
    #[allow(non_camel_case_types)]
    type __InteropFree = ::interop::__private::Malloc;
    {
        #[allow(unused_imports)]
        use ::interop::__private::SaysMore as _;
        let _ = ::interop::__private::NullFails::<String>::says_more;
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <String as ::interop::__private::AskedFirst>::comes_out::<
            __InteropPolicy,
        >()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_native_n: usize = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_keys,
                _,
            >(&__interop_parameter_keys),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "n");
            }
        };
        let __interop_native_limit = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_parameter_limit,
        );
        let (__interop_native_table, __interop_write_back_table) = match <&str as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_table {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "table");
            }
        };
        let (__interop_native_keys, __interop_write_back_keys) = match <&[Option<
            &str,
        >] as ::interop::__private::Argument<
            __InteropPolicy_keys,
        >>::pass(
            match __interop_parameter_keys {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "keys");
            }
        };
        let (__interop_native_cursor, __interop_write_back_cursor) = match <u32 as ::interop::__private::InOut<
            __InteropPolicy_cursor,
        >>::pass_in_out(
            match __interop_parameter_cursor {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "cursor");
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_demo_find_aee8ecb427e15e08,
                __interop_library_aee8ecb427e15e08,
                "demo_find\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _, _, _, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_cursor = __interop_native_cursor;
        let mut __interop_native_count: <u32 as ::interop::__private::Take<
            __InteropPolicy_count,
        >>::Native = <u32 as ::interop::__private::OutStorage<
            __InteropPolicy_count,
        >>::storage();
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_limit,
                __interop_native_table,
                __interop_native_n,
                __interop_native_keys,
                ::interop::__private::start(&mut __interop_native_cursor),
                ::interop::__private::PointerMut(&raw mut __interop_native_count),
            )
        };
        let __interop_code = ::interop::__private::errno::read(__interop_errno);
        let __interop_written_cursor = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_cursor)
        };
        if ::interop::__private::null(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_errno(__interop_code);
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <String as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_native_cursor = unsafe {
            <u32 as ::interop::__private::InOut<
                __InteropPolicy_cursor,
            >>::take_in_out(
                match __interop_native_cursor {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_count = unsafe {
            <u32 as ::interop::__private::Take<
                __InteropPolicy_count,
            >>::take(
                match __interop_native_count {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        match __interop_written_cursor {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "cursor");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_cursor = match __interop_native_cursor {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "cursor");
            }
        };
        let __interop_native_count = match __interop_native_count {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "count");
            }
        };
        return ::interop::__private::Ok((
            __interop_value,
            __interop_native_cursor,
            __interop_native_count,
        ));
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<String> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "demo_find"),
    )
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, fails as _, returns as _, len_of as _, in_out as _,
        out as _,
    };
};
