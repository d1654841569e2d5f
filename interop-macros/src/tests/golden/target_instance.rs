// unsafe extern "C" {
//     safe fn scale(x: f64, by: f64) -> f64;
//     #[fails(when = nonzero, code = returned)]
//     safe fn find(name: &str, #[out] handle: u32) -> Result<(), Failed>;
//     #[optional]
//     safe fn sync(handle: u32) -> Option<c_int>;
// }

impl Codec {
    fn scale(&self, __interop_parameter_x: f64, __interop_parameter_by: f64) -> f64 {
        let __interop_function: unsafe extern "C" fn(_, _) -> _ = self.0.scale;
        <f64 as ::interop::__private::Scalar>::scalar(unsafe {
            __interop_function(
                <f64 as ::interop::__private::Scalar>::scalar(__interop_parameter_x),
                <f64 as ::interop::__private::Scalar>::scalar(__interop_parameter_by),
            )
        })
    }
    fn find(&self, __interop_parameter_name: &str) -> Result<u32, Failed> {
        type __InteropPolicy_handle = ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Out,
        >;
        let __interop_error = '__interop: {
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let (__interop_native_name, __interop_write_back_name) = match <&str as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match __interop_parameter_name {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "name");
                }
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = self.0.find;
            let mut __interop_native_handle: <u32 as ::interop::__private::Take<
                __InteropPolicy_handle,
            >>::Native = <u32 as ::interop::__private::OutStorage<
                __InteropPolicy_handle,
            >>::storage();
            let __interop_returned = unsafe {
                __interop_function(
                    __interop_native_name,
                    ::interop::__private::PointerMut(&raw mut __interop_native_handle),
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
            let __interop_native_handle = unsafe {
                <u32 as ::interop::__private::Take<
                    __InteropPolicy_handle,
                >>::take(
                    match __interop_native_handle {
                        __interop_value => __interop_value,
                    },
                    (),
                )
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_native_handle = match __interop_native_handle {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "handle");
                }
            };
            return ::interop::__private::Ok(__interop_native_handle);
        };
        ::interop::__private::Err(
            ::interop::__private::carry::<Failed>(__interop_error, "find"),
        )
    }
    fn sync(&self, __interop_parameter_handle: u32) -> Option<c_int> {
        type __InteropPolicy = ::interop::__private::Optional<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >;
        let __interop_error = '__interop: {
            #[allow(unused_imports)]
            use ::interop::__private::Unasked as _;
            let __interop_ready = match <Option<
                c_int,
            > as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy>()
                .ready()
            {
                ::interop::__private::Ok(__interop_ready) => __interop_ready,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_native_handle = <u32 as ::interop::__private::Scalar>::scalar(
                __interop_parameter_handle,
            );
            let __interop_function: unsafe extern "C" fn(_) -> _ = match self.0.sync {
                ::interop::__private::Some(__interop_function) => __interop_function,
                ::interop::__private::None => return ::interop::__private::None,
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_handle)
            };
            let __interop_value = unsafe {
                <Option<
                    c_int,
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
        ::interop::__private::fail(__interop_error, "sync")
    }
}
