// #[interop::import(library = ZLIB, prefix = "gz", fails(when = negative_one, code = ZlibError::of(self)))]
// unsafe extern "C" {
//     pub safe fn ungetc(byte: c_int, #[receiver] file: &mut GzFile) -> Result<c_int, ZlibError>;
//     pub safe fn putc(byte: c_int, #[receiver] file: GzFile) -> c_int {
//         self.answer(byte)
//     }
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_0305d00d77bd52ef() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &ZLIB;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_ungetc_0305d00d77bd52ef: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl GzFile {
    ///`int gzungetc(int byte, GzFile *file);`
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
    pub fn ungetc(
        &mut self,
        __interop_parameter_byte: c_int,
    ) -> Result<c_int, ZlibError> {
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <&mut GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        #[allow(unused_imports)]
        use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
        let __interop_error = '__interop: {
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let __interop_native_byte = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_parameter_byte,
            );
            let mut __interop_again_file = ::interop::__private::Again::<
                &mut GzFile,
            >::new(
                match self {
                    __interop_value => __interop_value,
                },
            );
            let (__interop_native_file, __interop_write_back_file) = match <&mut GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Alone,
                >,
            >>::pass((&mut __interop_again_file).lend(), &__interop_call) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "file");
                }
            };
            let __interop_address = match unsafe {
                ::interop::__private::address(
                    &__interop_symbol_ungetc_0305d00d77bd52ef,
                    __interop_library_0305d00d77bd52ef,
                    "gzungetc\0",
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
            let __interop_returned: <c_int as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::DefaultStatus,
                >,
            >>::Native = unsafe {
                __interop_function(__interop_native_byte, __interop_native_file)
            };
            let __interop_written_file = unsafe {
                ::interop::__private::WriteBack::after(__interop_write_back_file)
            };
            if ::interop::__private::negative_one(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            ) {
                let __interop_failure = ::interop::__private::from_code(
                    ZlibError::of(
                        match (&mut __interop_again_file).again(__interop_native_file) {
                            __interop_value => __interop_value,
                        },
                    ),
                );
                return ::interop::__private::Err(__interop_failure);
            }
            let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_returned,
            );
            match __interop_written_file {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "file");
                }
            };
            return ::interop::__private::Ok(__interop_value);
        };
        ::interop::__private::Err(
            ::interop::__private::carry::<ZlibError>(__interop_error, "ungetc"),
        )
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_putc_0305d00d77bd52ef: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl GzFile {
    #[doc(hidden)]
    #[allow(
        non_snake_case,
        dead_code,
        clippy::needless_pass_by_value,
        clippy::too_many_arguments,
        clippy::trivially_copy_pass_by_ref,
        clippy::unnecessary_wraps
    )]
    fn __interop_fallback_putc(self, byte: c_int) -> c_int {
        self.answer(byte)
    }
    ///`int gzputc(int byte, GzFile file);`
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
    pub fn putc(self, __interop_parameter_byte: c_int) -> c_int {
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
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
            let __interop_address = match unsafe {
                ::interop::__private::try_address(
                    &__interop_symbol_putc_0305d00d77bd52ef,
                    __interop_library_0305d00d77bd52ef,
                    "gzputc\0",
                )
            } {
                ::interop::__private::Some(__interop_address) => __interop_address,
                ::interop::__private::None => {
                    return Self::__interop_fallback_putc(self, __interop_parameter_byte);
                }
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let __interop_native_byte = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_parameter_byte,
            );
            let (__interop_native_file, __interop_write_back_file) = match <GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
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
                    break '__interop ::interop::__private::at(__interop_error, "file");
                }
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_byte, __interop_native_file)
            };
            let __interop_written_file = unsafe {
                ::interop::__private::WriteBack::after(__interop_write_back_file)
            };
            let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_returned,
            );
            match __interop_written_file {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "file");
                }
            };
            return __interop_value;
        };
        ::interop::__private::fail(__interop_error, "putc")
    }
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(Result<c_int, ZlibError>,)>
    for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, prefix as _, fails as _, receiver as _, receiver as _,
    };
};
