// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     pub safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;
//     pub unsafe fn advance(#[in_out] position: c_long, #[out] #[marshal(bool32)] wrapped: bool, by: c_long);
// }

#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_frexp: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**
# C prototype

```c
double frexp(double value, int *exponent);
```*/
#[inline]
#[allow(
    non_snake_case,
    unused_lifetimes,
    unused_unsafe,
    unused_braces,
    unreachable_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::undocumented_unsafe_blocks
)]
pub fn frexp(value: f64) -> (f64, c_int) {
    let __interop_error: ::interop::__private::Error = '__interop: {
        let __interop_native_value = ::interop::__private::pass_scalar::<f64>(value);
        let __interop_address = match __interop_symbol_frexp.get() {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                __interop_symbol_frexp
                    .bind_or_panic(
                        ::interop::__private::AsLibrary::library(&DEMO),
                        "frexp\0",
                    )
            }
        };
        let __interop_function = unsafe {
            ::interop::__private::transmute::<
                ::interop::__private::NonNull<()>,
                unsafe extern "C" fn(_, _) -> _,
            >(__interop_address)
        };
        let mut __interop_native_exponent = <c_int as ::interop::__private::Lift<
            ::interop::__private::Auto<
                ::interop::__private::NoEncoding,
                ::interop::__private::Stored,
            >,
        >>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_value,
                ::interop::__private::PointerMut(&raw mut __interop_native_exponent),
            )
        };
        let __interop_value = ::interop::__private::pass_scalar::<
            f64,
        >(__interop_returned);
        let __interop_native_exponent = unsafe {
            <c_int as ::interop::__private::Lift<
                ::interop::__private::Auto<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Stored,
                >,
            >>::lift(
                match __interop_native_exponent {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_exponent = match __interop_native_exponent {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("exponent");
            }
        };
        return (__interop_value, __interop_native_exponent);
    };
    ::interop::__private::fail(__interop_error, "frexp")
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_advance: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**
# C prototype

```c
void advance(long *position, int *wrapped, long by);
```*/
#[inline]
#[allow(
    non_snake_case,
    unused_lifetimes,
    unused_unsafe,
    unused_braces,
    unreachable_code,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::undocumented_unsafe_blocks
)]
pub unsafe fn advance(position: c_long, by: c_long) -> (c_long, bool) {
    let __interop_error: ::interop::__private::Error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        if let ::interop::__private::Err(__interop_error) = ::interop::__private::Ready::<
            ::interop::__private::As<
                ::interop::__private::Bool32,
                ::interop::__private::Stored,
            >,
            bool,
        >::ready() {
            break '__interop __interop_error;
        }
        let mut __interop_buffer = ::interop::__private::MaybeUninit::<
            ::interop::__private::Buffer,
        >::uninit();
        let __interop_scratch = ::interop::__private::Scratch::new(
            &mut __interop_buffer,
        );
        let (__interop_native_position, __interop_held_position) = match <c_long as ::interop::__private::InOut<
            ::interop::__private::Auto<
                ::interop::__private::NoEncoding,
                ::interop::__private::Plain,
            >,
        >>::pass_in_out(
            match position {
                __interop_value => __interop_value,
            },
            &__interop_scratch,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("position");
            }
        };
        let __interop_native_by = ::interop::__private::pass_scalar::<c_long>(by);
        let __interop_address = match __interop_symbol_advance.get() {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                __interop_symbol_advance
                    .bind_or_panic(
                        ::interop::__private::AsLibrary::library(&DEMO),
                        "advance\0",
                    )
            }
        };
        let __interop_function = unsafe {
            ::interop::__private::transmute::<
                ::interop::__private::NonNull<()>,
                unsafe extern "C" fn(_, _, _) -> (),
            >(__interop_address)
        };
        let mut __interop_native_position = __interop_native_position;
        let mut __interop_native_wrapped = <bool as ::interop::__private::Lift<
            ::interop::__private::As<
                ::interop::__private::Bool32,
                ::interop::__private::Stored,
            >,
        >>::storage();
        unsafe {
            __interop_function(
                ::interop::__private::start(&mut __interop_native_position),
                ::interop::__private::PointerMut(&raw mut __interop_native_wrapped),
                __interop_native_by,
            )
        };
        let __interop_held_position = ::interop::__private::Held::after(
            __interop_held_position,
        );
        let __interop_native_position = unsafe {
            <c_long as ::interop::__private::InOut<
                ::interop::__private::Auto<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Plain,
                >,
            >>::lift_in_out(
                match __interop_native_position {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_wrapped = unsafe {
            <bool as ::interop::__private::Lift<
                ::interop::__private::As<
                    ::interop::__private::Bool32,
                    ::interop::__private::Stored,
                >,
            >>::lift(
                match __interop_native_wrapped {
                    __interop_value => __interop_value,
                },
            )
        };
        match __interop_held_position {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("position");
            }
        };
        let __interop_native_position = match __interop_native_position {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("position");
            }
        };
        let __interop_native_wrapped = match __interop_native_wrapped {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error.at("wrapped");
            }
        };
        return (__interop_native_position, __interop_native_wrapped);
    };
    ::interop::__private::fail(__interop_error, "advance")
}
#[doc(hidden)]
#[allow(
    non_upper_case_globals,
    dead_code,
    unused_imports,
    non_camel_case_types,
    clippy::all,
    clippy::pedantic
)]
const __interop_block_5945efbd6e4052f6: ::interop::__private::metadata::Block = {
    use ::interop::__private::Unresolved as _;
    ::interop::__private::metadata::Block {
        library: "DEMO",
        abi: "C",
        strings: ::interop::__private::None,
        module: ::interop::__private::module_path!(),
        file: ::interop::__private::file!(),
        functions: &[
            {
                ::interop::__private::metadata::Function {
                    name: "frexp",
                    entry_points: &["frexp"],
                    prototype: "double frexp(double value, int *exponent);",
                    safe: true,
                    optional: false,
                    fallback: false,
                    parameters: &[
                        ::interop::__private::metadata::Parameter {
                            name: "value",
                            declared: "f64",
                            native: ::interop::__private::AsIs::<f64>::NATIVE,
                            direction: ::interop::__private::metadata::Direction::In,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                        ::interop::__private::metadata::Parameter {
                            name: "exponent",
                            declared: "c_int",
                            native: {
                                const TO: ::interop::__private::metadata::NativeType = ::interop::__private::WayOut::<
                                    ::interop::__private::Auto<
                                        ::interop::__private::NoEncoding,
                                        ::interop::__private::Stored,
                                    >,
                                    c_int,
                                >::NATIVE;
                                ::interop::__private::metadata::NativeType::Pointer {
                                    mutable: true,
                                    to: ::interop::__private::Some(&TO),
                                }
                            },
                            direction: ::interop::__private::metadata::Direction::Out,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                    ],
                    returns: ::interop::__private::metadata::Return {
                        declared: "f64",
                        native: ::interop::__private::AsIs::<f64>::NATIVE,
                        marshal: ::interop::__private::None,
                        len_of: ::interop::__private::None,
                        memory: ::interop::__private::None,
                    },
                    fails: ::interop::__private::None,
                    line: 1u32,
                }
            },
            {
                ::interop::__private::metadata::Function {
                    name: "advance",
                    entry_points: &["advance"],
                    prototype: "void advance(long *position, int *wrapped, long by);",
                    safe: false,
                    optional: false,
                    fallback: false,
                    parameters: &[
                        ::interop::__private::metadata::Parameter {
                            name: "position",
                            declared: "c_long",
                            native: {
                                const TO: ::interop::__private::metadata::NativeType = ::interop::__private::WayInOut::<
                                    ::interop::__private::Auto<
                                        ::interop::__private::NoEncoding,
                                        ::interop::__private::Plain,
                                    >,
                                    c_long,
                                >::NATIVE;
                                ::interop::__private::metadata::NativeType::Pointer {
                                    mutable: true,
                                    to: ::interop::__private::Some(&TO),
                                }
                            },
                            direction: ::interop::__private::metadata::Direction::InOut,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                        ::interop::__private::metadata::Parameter {
                            name: "wrapped",
                            declared: "bool",
                            native: {
                                const TO: ::interop::__private::metadata::NativeType = ::interop::__private::WayOut::<
                                    ::interop::__private::As<
                                        ::interop::__private::Bool32,
                                        ::interop::__private::Stored,
                                    >,
                                    bool,
                                >::NATIVE;
                                ::interop::__private::metadata::NativeType::Pointer {
                                    mutable: true,
                                    to: ::interop::__private::Some(&TO),
                                }
                            },
                            direction: ::interop::__private::metadata::Direction::Out,
                            marshal: ::interop::__private::Some("bool32"),
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                        ::interop::__private::metadata::Parameter {
                            name: "by",
                            declared: "c_long",
                            native: ::interop::__private::AsIs::<c_long>::NATIVE,
                            direction: ::interop::__private::metadata::Direction::In,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                    ],
                    returns: ::interop::__private::metadata::Return {
                        declared: "()",
                        native: ::interop::__private::metadata::NativeType::Void,
                        marshal: ::interop::__private::None,
                        len_of: ::interop::__private::None,
                        memory: ::interop::__private::None,
                    },
                    fails: ::interop::__private::None,
                    line: 1u32,
                }
            },
        ],
    }
};
