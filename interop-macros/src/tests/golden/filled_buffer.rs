// #[interop::import(library = ZLIB, strings = utf8)]
// unsafe extern "C" {
//     /// Compresses `source` into `dest`; returns how much of `dest` was filled.
//     #[fails(when = nonzero, code = returned)]
//     pub safe fn compress(
//         dest: &mut [MaybeUninit<u8>],
//         #[in_out]
//         #[len_of(dest)]
//         dest_len: c_ulong,
//         source: &[u8],
//         #[len_of(source)] source_len: c_ulong,
//     ) -> Result<(), ZlibError>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_eef9bb345fac064d() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &ZLIB;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_compress_eef9bb345fac064d: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/// Compresses `source` into `dest`; returns how much of `dest` was filled.
/**
# C prototype

```c
int compress(uint8_t *dest, unsigned long *dest_len, const uint8_t *source, unsigned long source_len);
```*/
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
pub fn compress<'a>(
    __interop_parameter_dest: &'a mut [MaybeUninit<u8>],
    __interop_parameter_source: &[u8],
) -> Result<&'a mut [u8], ZlibError> {
    type __InteropPolicy_dest = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy_source = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    let __interop_error = '__interop: {
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_native_source_len: c_ulong = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_source,
                _,
            >(&__interop_parameter_source),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "source_len");
            }
        };
        let mut __interop_buffer_dest = __interop_parameter_dest;
        let (__interop_native_dest, __interop_capacity_dest) = ::interop::__private::LendBuffer::<
            __InteropPolicy_dest,
        >::pass(
            match &mut __interop_buffer_dest {
                __interop_value => __interop_value,
            },
        );
        let (__interop_native_source, __interop_write_back_source) = match <&[u8] as ::interop::__private::Argument<
            __InteropPolicy_source,
        >>::pass(
            match __interop_parameter_source {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "source");
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_compress_eef9bb345fac064d,
                __interop_library_eef9bb345fac064d,
                "compress\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_dest_len: c_ulong = match ::interop::__private::pass_length(
            __interop_capacity_dest,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "dest_len");
            }
        };
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_dest,
                ::interop::__private::PointerMut(&raw mut __interop_native_dest_len),
                __interop_native_source,
                __interop_native_source_len,
            )
        };
        if ::interop::__private::nonzero(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_code(
                ::interop::__private::raw(__interop_returned),
            );
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::DefaultStatus,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_dest = match ::interop::__private::take_length(
            match __interop_native_dest_len {
                __interop_value => __interop_value,
            },
            __interop_capacity_dest,
        ) {
            ::interop::__private::Ok(__interop_length) => {
                unsafe {
                    ::interop::__private::LendBuffer::<
                        __InteropPolicy_dest,
                    >::filled(
                        match __interop_buffer_dest {
                            __interop_value => __interop_value,
                        },
                        __interop_length,
                    )
                }
            }
            ::interop::__private::Err(__interop_error) => {
                ::interop::__private::Err(__interop_error)
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_dest = match match __interop_native_dest {
            __interop_value => __interop_value,
        }
            .map_err(|__interop_error| __interop_error.length_at("dest_len"))
        {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "dest");
            }
        };
        return ::interop::__private::Ok(__interop_native_dest);
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<ZlibError>(__interop_error, "compress"),
    )
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, fails as _, in_out as _, len_of as _, len_of as _,
    };
};
