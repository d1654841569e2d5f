// #[interop::import(library = DEMO)]
// unsafe extern "C" {
//     #[optional]
//     #[entry_point("gettid", "__gettid")]
//     pub safe fn gettid() -> Option<c_int>;
// }

#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_gettid: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**
# C prototype

```c
int gettid(void);
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
pub fn gettid() -> Option<c_int> {
    let __interop_error: ::interop::__private::Error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        if let ::interop::__private::Err(__interop_error) = ::interop::__private::Ready::<
            ::interop::__private::Optional<
                ::interop::__private::Auto<
                    ::interop::__private::NoEncoding,
                    ::interop::__private::Plain,
                >,
            >,
            Option<c_int>,
        >::ready() {
            break '__interop __interop_error;
        }
        let __interop_address = match __interop_symbol_gettid.get() {
            ::interop::__private::Some(__interop_address) => __interop_address,
            ::interop::__private::None => {
                match __interop_symbol_gettid
                    .try_bind(
                        ::interop::__private::AsLibrary::library(&DEMO),
                        "gettid\0__gettid\0",
                    )
                {
                    ::interop::__private::Some(__interop_address) => __interop_address,
                    ::interop::__private::None => return ::interop::__private::None,
                }
            }
        };
        let __interop_function = unsafe {
            ::interop::__private::transmute::<
                ::interop::__private::NonNull<()>,
                unsafe extern "C" fn() -> _,
            >(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        let __interop_value = unsafe {
            <Option<
                c_int,
            > as ::interop::__private::Lift<
                ::interop::__private::Optional<
                    ::interop::__private::Auto<
                        ::interop::__private::NoEncoding,
                        ::interop::__private::Plain,
                    >,
                >,
            >>::lift(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
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
    ::interop::__private::fail(__interop_error, "gettid")
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
const __interop_block_da04531e469f27dc: ::interop::__private::metadata::Block = {
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
                    name: "gettid",
                    entry_points: &["gettid", "__gettid"],
                    prototype: "int gettid(void);",
                    safe: true,
                    optional: true,
                    fallback: false,
                    parameters: &[],
                    returns: ::interop::__private::metadata::Return {
                        declared: "Option<c_int>",
                        native: ::interop::__private::WayOut::<
                            ::interop::__private::Optional<
                                ::interop::__private::Auto<
                                    ::interop::__private::NoEncoding,
                                    ::interop::__private::Plain,
                                >,
                            >,
                            Option<c_int>,
                        >::NATIVE,
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
