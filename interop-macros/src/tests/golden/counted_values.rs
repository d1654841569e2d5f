// #[interop::import(library = DEMO, strings = utf8)]
// unsafe extern "C" {
//     #[returns(counted_by(column_bytes(statement, column)))]
//     pub safe fn column_blob<'a>(statement: &'a Statement, column: c_int) -> &'a [u8];
//     #[fails(when = negative_one, code = errno)]
//     #[returns(native = c_int)]
//     pub safe fn names(
//         #[out]
//         #[marshal(free_with = malloc, element(free_with = release))]
//         names: Vec<String>,
//         #[out]
//         #[len_of(names)]
//         count: c_int,
//     ) -> io::Result<()>;
//     #[returns(native = *mut c_char)]
//     pub safe fn shout(text: &mut [u8], #[len_of(text)] length: usize);
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_7cdaac244fa8515e() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_column_blob_7cdaac244fa8515e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`const uint8_t *column_blob(const Statement *statement, int column);`
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
pub fn column_blob<'a>(
    __interop_parameter_statement: &'a Statement,
    __interop_parameter_column: c_int,
) -> &'a [u8] {
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let _ = <&'a Statement as ::interop::__private::InPlace<
        ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >,
    >>::lent;
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <&'_ Statement as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    #[allow(unused_imports)]
    use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <&'a [u8] as ::interop::__private::AskedFirst>::counted::<
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
        let mut __interop_again_statement = ::interop::__private::Again::<
            &'_ Statement,
        >::new(
            match __interop_parameter_statement {
                __interop_value => __interop_value,
            },
        );
        let (__interop_native_statement, __interop_write_back_statement) = match <&'_ Statement as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass((&mut __interop_again_statement).lend(), &__interop_call) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "statement");
            }
        };
        let __interop_native_column = <c_int as ::interop::__private::Scalar>::scalar(
            __interop_parameter_column,
        );
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_column_blob_7cdaac244fa8515e,
                __interop_library_7cdaac244fa8515e,
                "column_blob\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe {
            __interop_function(__interop_native_statement, __interop_native_column)
        };
        let __interop_count = {
            let __interop_handed_statement = (&mut __interop_again_statement)
                .again_to_read(__interop_native_statement);
            move || ::interop::__private::take_count(unsafe {
                column_bytes(
                    match __interop_handed_statement {
                        __interop_value => __interop_value,
                    },
                    ::interop::__private::raw(__interop_native_column),
                )
            })
        };
        let __interop_value = unsafe {
            <&'a [u8] as ::interop::__private::TakeCounted<
                __InteropPolicy,
            >>::take_counted(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
                __interop_count,
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
    ::interop::__private::fail(__interop_error, "column_blob")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_names_7cdaac244fa8515e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**`int names(char ***names, int *count);`

`names` is copied, and freed with `malloc`, each element with `release`.*/
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
pub fn names() -> io::Result<Vec<String>> {
    type __InteropPolicy_names = ::interop::__private::FreeWith<
        ::interop::__private::Each<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Counted<
                    ::interop::__private::UnsaidUnit,
                    ::interop::__private::UnsaidNul,
                >,
            >,
            __InteropFreeEach_names,
        >,
        __InteropFree_names,
    >;
    #[allow(non_camel_case_types)]
    type __InteropFree_names = ::interop::__private::Malloc;
    #[allow(non_camel_case_types)]
    struct __InteropFreeEach_names;
    unsafe impl ::interop::__private::Free for __InteropFreeEach_names {
        fn ready() -> ::interop::__private::Result<(), ::interop::__private::Error> {
            #[allow(unused_imports)]
            use ::interop::__private::not_imported as __interop_bind_release;
            {
                #[allow(unused_imports)]
                use self::*;
                ::interop::__private::ready(release, __interop_bind_release)
            }
        }
        unsafe fn free(pointer: *mut ::interop::__private::c_void) {
            let _ = unsafe { (release)(::interop::__private::given(pointer)) };
        }
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready_names = match <Vec<
            String,
        > as ::interop::__private::AskedFirst>::counted::<__InteropPolicy_names>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_names_7cdaac244fa8515e,
                __interop_library_7cdaac244fa8515e,
                "names\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_names: <Vec<
            String,
        > as ::interop::__private::TakeCounted<__InteropPolicy_names>>::Native = <Vec<
            String,
        > as ::interop::__private::OutStorage<__InteropPolicy_names>>::counted_storage();
        let mut __interop_native_count = <c_int as ::interop::__private::LengthInteger>::storage();
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(
                ::interop::__private::PointerMut(&raw mut __interop_native_names),
                ::interop::__private::PointerMut(&raw mut __interop_native_count),
            )
        };
        let __interop_code = ::interop::__private::errno::read(__interop_errno);
        let __interop_count_names = move || ::interop::__private::take_count(
            ::interop::__private::raw(__interop_native_count),
        );
        if ::interop::__private::negative_one(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_errno(__interop_code);
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Status<c_int>,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_names = unsafe {
            <Vec<
                String,
            > as ::interop::__private::TakeCounted<
                __InteropPolicy_names,
            >>::take_counted(
                match __interop_native_names {
                    __interop_value => __interop_value,
                },
                __interop_ready_names,
                __interop_count_names,
            )
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_names = match match __interop_native_names {
            __interop_value => __interop_value,
        }
            .map_err(|__interop_error| __interop_error.length_at("count"))
        {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "names");
            }
        };
        return ::interop::__private::Ok(__interop_native_names);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "names"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_shout_7cdaac244fa8515e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`char *shout(uint8_t *text, size_t length);`
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
pub fn shout(__interop_parameter_text: &mut [u8]) {
    type __InteropPolicy_text = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_native_length: usize = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_text,
                _,
            >(&__interop_parameter_text),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "length");
            }
        };
        let (__interop_native_text, __interop_write_back_text) = match <&mut [u8] as ::interop::__private::Argument<
            __InteropPolicy_text,
        >>::pass(
            match __interop_parameter_text {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_shout_7cdaac244fa8515e,
                __interop_library_7cdaac244fa8515e,
                "shout\0",
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> *mut c_char = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        ::interop::__private::ignored::<
            *mut c_char,
        >(unsafe { __interop_function(__interop_native_text, __interop_native_length) });
        let __interop_written_text = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_text)
        };
        match __interop_written_text {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "text");
            }
        };
        return ();
    };
    ::interop::__private::fail(__interop_error, "shout")
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(&'_ Statement,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, returns as _, fails as _, returns as _, out as _,
        marshal as _, out as _, len_of as _, returns as _, len_of as _,
    };
};
