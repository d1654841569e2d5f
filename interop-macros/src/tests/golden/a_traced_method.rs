// #[interop::import(library = ZLIB)]
// unsafe extern "C" {
//     pub safe fn gzputc(byte: c_int, #[receiver] file: &mut GzFile) -> c_int;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_08e0b8263fafb6ba() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &ZLIB;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_gzputc_08e0b8263fafb6ba: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl GzFile {
    #[doc(hidden)]
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
    fn __interop_untraced_gzputc(&mut self, __interop_parameter_byte: c_int) -> c_int {
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <&mut GzFile as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        let __interop_error = '__interop: {
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let __interop_native_byte = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_parameter_byte,
            );
            let (__interop_native_file, __interop_write_back_file) = match <&mut GzFile as ::interop::__private::Argument<
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
            let __interop_address = unsafe {
                ::interop::__private::address_or_panic(
                    &__interop_symbol_gzputc_08e0b8263fafb6ba,
                    __interop_library_08e0b8263fafb6ba,
                    "gzputc\0",
                )
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
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
        ::interop::__private::fail(__interop_error, "gzputc")
    }
    ///`int gzputc(int byte, GzFile *file);`
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
    pub fn gzputc(&mut self, __interop_parameter_byte: c_int) -> c_int {
        if !::interop::__private::trace::is_on() {
            return Self::__interop_untraced_gzputc(self, __interop_parameter_byte);
        }
        #[allow(unused_imports)]
        use ::interop::__private::trace::{ShowDebug as _, ShowType as _};
        let __interop_traced = ::interop::__private::trace::Call::begin(
            ::interop::__private::module_path!(),
            "gzputc",
            &[
                ("file", (&::interop::__private::trace::Shown(&self)).show()),
                (
                    "byte",
                    (&::interop::__private::trace::Shown(&__interop_parameter_byte))
                        .show(),
                ),
            ],
        );
        let __interop_result = Self::__interop_untraced_gzputc(
            self,
            __interop_parameter_byte,
        );
        {
            let __interop_value = &__interop_result;
            __interop_traced
                .returned((&::interop::__private::trace::Shown(__interop_value)).show())
        };
        __interop_result
    }
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, receiver as _};
};
