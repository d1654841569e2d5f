// #[interop::import(library = ZLIB, strings = utf8, bind = link)]
// unsafe extern "C" {
//     #[associated(GzFile)]
//     pub safe fn gzopen(path: &Path, mode: &str) -> Option<Self>;
//     #[associated(interop::Text<'_>)]
//     fn free(text: *mut c_char);
//     #[returns(free_with = free)]
//     pub safe fn gzname(self: GzFile) -> String;
// }

#[allow(
    dead_code,
    clashing_extern_declarations,
    non_upper_case_globals,
    clippy::all,
    clippy::pedantic
)]
unsafe extern "C" {
    #[link_name = "gzopen"]
    fn __interop_linked_of_GzFile_gzopen();
    #[link_name = "free"]
    fn __interop_linked_of_Text_free();
    #[link_name = "gzname"]
    fn __interop_linked_of_GzFile_gzname();
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_gzopen_00c218efee935a20: ::interop::__private::Symbol = unsafe {
    ::interop::__private::Symbol::linked(__interop_linked_of_GzFile_gzopen as *mut ())
};
#[allow(non_local_definitions)]
impl GzFile {
    ///`GzFile gzopen(const char *path, const char *mode);`
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
    pub fn gzopen(
        __interop_parameter_path: &Path,
        __interop_parameter_mode: &str,
    ) -> Option<GzFile> {
        type __InteropPolicy = ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >;
        let __interop_error = '__interop: {
            #[allow(unused_imports)]
            use ::interop::__private::Unasked as _;
            let __interop_ready = match <Option<
                GzFile,
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
            let (__interop_native_path, __interop_write_back_path) = match <&Path as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match __interop_parameter_path {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "path");
                }
            };
            let (__interop_native_mode, __interop_write_back_mode) = match <&str as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match __interop_parameter_mode {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "mode");
                }
            };
            let __interop_address = unsafe {
                ::interop::__private::NonNull::new_unchecked(
                    __interop_linked_of_GzFile_gzopen as *mut (),
                )
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_path, __interop_native_mode)
            };
            let __interop_value = unsafe {
                <Option<
                    GzFile,
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
        ::interop::__private::fail(__interop_error, "gzopen")
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_free_00c218efee935a20: ::interop::__private::Symbol = unsafe {
    ::interop::__private::Symbol::linked(__interop_linked_of_Text_free as *mut ())
};
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub(crate) fn __interop_bind_of_Text_free() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_free_00c218efee935a20
            .ready(
                ::interop::__private::AsLibrary::library(
                    &::interop::__private::Library::PROCESS,
                ),
                "free\0",
            )
    }
}
#[allow(non_local_definitions)]
impl interop::Text<'_> {
    ///`void free(char *text);`
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
    unsafe fn free(__interop_parameter_text: *mut c_char) {
        let __interop_error = '__interop: {
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let (__interop_native_text, __interop_write_back_text) = match <*mut c_char as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
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
                ::interop::__private::NonNull::new_unchecked(
                    __interop_linked_of_Text_free as *mut (),
                )
            };
            let __interop_function: unsafe extern "C" fn(_) -> () = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            unsafe { __interop_function(__interop_native_text) };
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
        ::interop::__private::fail(__interop_error, "free")
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_gzname_00c218efee935a20: ::interop::__private::Symbol = unsafe {
    ::interop::__private::Symbol::linked(__interop_linked_of_GzFile_gzname as *mut ())
};
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
pub fn __interop_bind_of_GzFile_gzname() -> ::interop::__private::Result<
    (),
    ::interop::__private::Error,
> {
    unsafe {
        __interop_symbol_gzname_00c218efee935a20
            .ready(
                ::interop::__private::AsLibrary::library(
                    &::interop::__private::Library::PROCESS,
                ),
                "gzname\0",
            )
    }
}
#[allow(non_local_definitions)]
impl GzFile {
    /**`char *gzname(GzFile self);`

What is returned is copied, and freed with `free`.*/
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
    pub fn gzname(self) -> String {
        type __InteropPolicy = ::interop::__private::FreeWith<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
            __InteropFree,
        >;
        #[allow(non_camel_case_types)]
        struct __InteropFree;
        unsafe impl ::interop::__private::Free for __InteropFree {
            fn ready() -> ::interop::__private::Result<(), ::interop::__private::Error> {
                __interop_bind_of_Text_free()
            }
            unsafe fn free(pointer: *mut ::interop::__private::c_void) {
                let _ = unsafe {
                    (interop::Text::free)(::interop::__private::given(pointer))
                };
            }
        }
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        {
            #[allow(unused_imports)]
            use ::interop::__private::GoesToSafe as _;
            let _ = <<GzFile as ::interop::__private::AskedInSafe>::Question>::goes;
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
            let (__interop_native_self, __interop_write_back_self) = match <GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match self {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
                }
            };
            let __interop_address = unsafe {
                ::interop::__private::NonNull::new_unchecked(
                    __interop_linked_of_GzFile_gzname as *mut (),
                )
            };
            let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_self)
            };
            let __interop_written_self = unsafe {
                ::interop::__private::WriteBack::after(__interop_write_back_self)
            };
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
            match __interop_written_self {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
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
        ::interop::__private::fail(__interop_error, "gzname")
    }
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, bind as _, associated as _, associated as _,
        returns as _,
    };
};
