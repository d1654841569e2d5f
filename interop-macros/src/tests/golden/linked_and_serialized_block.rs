// #[interop::import(library = "z", bind = link, kind = static, serialized)]
// unsafe extern "C" {
//     pub safe fn zlibCompileFlags() -> c_ulong;
//     pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;
//     static level: c_int;
// }

#[link(name = "z", kind = "static")]
#[allow(
    dead_code,
    clashing_extern_declarations,
    non_upper_case_globals,
    clippy::all,
    clippy::pedantic
)]
unsafe extern "C" {
    #[link_name = "zlibCompileFlags"]
    fn __interop_linked_zlibCompileFlags();
    #[link_name = "crc32"]
    fn __interop_linked_crc32();
    #[link_name = "level"]
    static __interop_linked_level: u8;
}
::interop::__private::variable_of_process!(__interop_linked_level);
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_serial_e6db91ef503270d5: ::interop::__private::Serial = ::interop::__private::Serial::new();
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_zlibCompileFlags_e6db91ef503270d5: ::interop::__private::Symbol = unsafe {
    ::interop::__private::Symbol::linked(__interop_linked_zlibCompileFlags as *mut ())
};
///`unsigned long zlibCompileFlags(void);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
pub fn zlibCompileFlags() -> c_ulong {
    let __interop_address = unsafe {
        ::interop::__private::NonNull::new_unchecked(
            __interop_linked_zlibCompileFlags as *mut (),
        )
    };
    let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    let __interop_serial = __interop_serial_e6db91ef503270d5.lock();
    <c_ulong as ::interop::__private::Scalar>::scalar(unsafe { __interop_function() })
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_crc32_e6db91ef503270d5: ::interop::__private::Symbol = unsafe {
    ::interop::__private::Symbol::linked(__interop_linked_crc32 as *mut ())
};
///`unsigned long crc32(unsigned long crc, const uint8_t *data, unsigned int len);`
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
pub fn crc32(
    __interop_parameter_crc: c_ulong,
    __interop_parameter_data: &[u8],
) -> c_ulong {
    type __InteropPolicy_data = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_native_len: c_uint = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_data,
                _,
            >(&__interop_parameter_data),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "len");
            }
        };
        let __interop_native_crc = <c_ulong as ::interop::__private::Scalar>::scalar(
            __interop_parameter_crc,
        );
        let (__interop_native_data, __interop_write_back_data) = match <&[u8] as ::interop::__private::Argument<
            __InteropPolicy_data,
        >>::pass(
            match __interop_parameter_data {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "data");
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::NonNull::new_unchecked(
                __interop_linked_crc32 as *mut (),
            )
        };
        let __interop_function: unsafe extern "C" fn(_, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_serial = __interop_serial_e6db91ef503270d5.lock();
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_crc,
                __interop_native_data,
                __interop_native_len,
            )
        };
        let __interop_value = <c_ulong as ::interop::__private::Scalar>::scalar(
            __interop_returned,
        );
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "crc32")
}
#[allow(non_upper_case_globals)]
static level: ::interop::__private::NativeStatic<c_int> = unsafe {
    ::interop::__private::NativeStatic::linked(
        (&raw const __interop_linked_level).cast_mut().cast(),
    )
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, bind as _, kind as _, serialized as _, len_of as _,
    };
};
