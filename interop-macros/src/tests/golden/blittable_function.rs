// #[interop::import(library = LIBM)]
// unsafe extern "C" {
//     /// The distance from the origin.
//     pub safe fn hypot(x: f64, y: c_double) -> f64;
// }

#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_hypot: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/// The distance from the origin.
/**
# C prototype

```c
double hypot(double x, double y);
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
pub fn hypot(x: f64, y: c_double) -> f64 {
    let __interop_address = match __interop_symbol_hypot.get() {
        ::interop::__private::Some(__interop_address) => __interop_address,
        ::interop::__private::None => {
            __interop_symbol_hypot
                .bind_or_panic(
                    ::interop::__private::AsLibrary::library(&LIBM),
                    "hypot\0",
                )
        }
    };
    let __interop_function = unsafe {
        ::interop::__private::transmute::<
            ::interop::__private::NonNull<()>,
            unsafe extern "C" fn(_, _) -> _,
        >(__interop_address)
    };
    ::interop::__private::pass_scalar::<
        f64,
    >(unsafe {
        __interop_function(
            ::interop::__private::pass_scalar::<f64>(x),
            ::interop::__private::pass_scalar::<c_double>(y),
        )
    })
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
const __interop_block_df3ef727d53e7f25: ::interop::__private::metadata::Block = {
    use ::interop::__private::Unresolved as _;
    ::interop::__private::metadata::Block {
        library: "LIBM",
        abi: "C",
        strings: ::interop::__private::None,
        module: ::interop::__private::module_path!(),
        file: ::interop::__private::file!(),
        functions: &[
            {
                ::interop::__private::metadata::Function {
                    name: "hypot",
                    entry_points: &["hypot"],
                    prototype: "double hypot(double x, double y);",
                    safe: true,
                    optional: false,
                    fallback: false,
                    parameters: &[
                        ::interop::__private::metadata::Parameter {
                            name: "x",
                            declared: "f64",
                            native: ::interop::__private::AsIs::<f64>::NATIVE,
                            direction: ::interop::__private::metadata::Direction::In,
                            marshal: ::interop::__private::None,
                            len_of: ::interop::__private::None,
                            memory: ::interop::__private::None,
                        },
                        ::interop::__private::metadata::Parameter {
                            name: "y",
                            declared: "c_double",
                            native: ::interop::__private::AsIs::<c_double>::NATIVE,
                            direction: ::interop::__private::metadata::Direction::In,
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
        ],
    }
};
