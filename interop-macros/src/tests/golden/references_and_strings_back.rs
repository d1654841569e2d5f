// #[interop::import(library = DEMO, strings = utf8)]
// unsafe extern "system" {
//     pub safe fn name_of<'a>(table: &'a Table, index: usize) -> Option<&'a str>;
//     #[returns(bool8)]
//     pub safe fn update(table: &mut Table, hint: Option<&CStr>, #[marshal(char16)] r#as: char) -> bool;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_6b2d2f4fca8fc5c3() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_name_of_6b2d2f4fca8fc5c3: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`const char *name_of(const Table *table, size_t index);`
#[inline]
#[track_caller]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn name_of<'a>(
    __interop_parameter_table: &'a Table,
    __interop_parameter_index: usize,
) -> Option<&'a str> {
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    let _ = <&'a Table as ::interop::__private::InPlace<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >,
    >>::lent;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <&'_ Table as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <Option<
            &'a str,
        > as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let (__interop_native_table, __interop_write_back_table) = match <&'a Table as ::interop::__private::Argument<
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
        let __interop_native_index = <usize as ::interop::__private::Scalar>::scalar(
            __interop_parameter_index,
        );
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_name_of_6b2d2f4fca8fc5c3,
                __interop_library_6b2d2f4fca8fc5c3,
                "name_of\0",
            )
        };
        let __interop_function: unsafe extern "system" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe {
            __interop_function(__interop_native_table, __interop_native_index)
        };
        let __interop_value = unsafe {
            <Option<
                &'a str,
            > as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "name_of")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_update_6b2d2f4fca8fc5c3: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`bool update(Table *table, const char *hint, char16_t as);`
#[inline]
#[track_caller]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn update(
    __interop_parameter_table: &mut Table,
    __interop_parameter_hint: Option<&CStr>,
    __interop_parameter_as: char,
) -> bool {
    type __InteropPolicy = ::interop::__private::ByWord<
        ::interop::__private::Bool8,
        ::interop::__private::Alone,
    >;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <&mut Table as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <bool as ::interop::__private::AskedFirst>::comes_out::<
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
        let (__interop_native_table, __interop_write_back_table) = match <&mut Table as ::interop::__private::Argument<
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
        let (__interop_native_hint, __interop_write_back_hint) = match <Option<
            &CStr,
        > as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_hint {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "hint");
            }
        };
        let (__interop_native_as, __interop_write_back_as) = match <char as ::interop::__private::Argument<
            ::interop::__private::ByWord<
                ::interop::__private::Char16,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_as {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "as");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_update_6b2d2f4fca8fc5c3,
                __interop_library_6b2d2f4fca8fc5c3,
                "update\0",
            )
        };
        let __interop_function: unsafe extern "system" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_table,
                __interop_native_hint,
                __interop_native_as,
            )
        };
        let __interop_written_table = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_table)
        };
        let __interop_written_hint = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_hint)
        };
        let __interop_written_as = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_as)
        };
        let __interop_value = unsafe {
            <bool as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        match __interop_written_table {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "table");
            }
        };
        match __interop_written_hint {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "hint");
            }
        };
        match __interop_written_as {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "as");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "update")
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(&'_ Table,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, strings as _, returns as _, marshal as _};
};
