// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     #[fails(when = negative_one, code = errno)]
//     pub safe fn getentropy(buffer: &mut [u8], #[len_of(buffer)] len: usize) -> io::Result<()> {
//         buffer.fill(4);
//         Ok(())
//     }
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_f19c6338c698e4c4() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &DEMO;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_getentropy_f19c6338c698e4c4: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[doc(hidden)]
#[allow(
    non_snake_case,
    dead_code,
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps
)]
fn __interop_fallback_getentropy(buffer: &mut [u8]) -> io::Result<()> {
    buffer.fill(4);
    Ok(())
}
///`int getentropy(uint8_t *buffer, size_t len);`
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
pub fn getentropy(__interop_parameter_buffer: &mut [u8]) -> io::Result<()> {
    type __InteropPolicy_buffer = ::interop::__private::ByType<
        ::interop::__private::NoEncoding,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let __interop_address = match unsafe {
            ::interop::__private::try_address(
                &__interop_symbol_getentropy_f19c6338c698e4c4,
                __interop_library_f19c6338c698e4c4,
                "getentropy\0",
            )
        } {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                return __interop_fallback_getentropy(__interop_parameter_buffer);
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_native_len: usize = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_buffer,
                _,
            >(&__interop_parameter_buffer),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "len");
            }
        };
        let (__interop_native_buffer, __interop_write_back_buffer) = match <&mut [u8] as ::interop::__private::Argument<
            __InteropPolicy_buffer,
        >>::pass(
            match __interop_parameter_buffer {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "buffer");
            }
        };
        let __interop_errno = ::interop::__private::errno::locate();
        ::interop::__private::errno::clear(__interop_errno);
        let __interop_returned = unsafe {
            __interop_function(__interop_native_buffer, __interop_native_len)
        };
        let __interop_code = ::interop::__private::errno::read(__interop_errno);
        let __interop_written_buffer = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_buffer)
        };
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
                    ::interop::__private::NoEncoding,
                    ::interop::__private::DefaultStatus,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        match __interop_written_buffer {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "buffer");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return ::interop::__private::Ok(());
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<
            <io::Result<()> as ::interop::__private::Fallible>::Err,
        >(__interop_error, "getentropy"),
    )
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(io::Result<()>,)> for __InteropHere {}
};
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{library as _, fails as _, len_of as _};
};
