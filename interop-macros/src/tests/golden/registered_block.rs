// #[interop::import(library = "z")]
// unsafe extern "C" {
//     safe fn zlibCompileFlags() -> c_ulong;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_5549d93c946f3108() -> &'static ::interop::__private::Library {
    static LIBRARY: ::interop::__private::Library = ::interop::__private::Library::new(
        "z",
    );
    &LIBRARY
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_zlibCompileFlags_5549d93c946f3108: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`unsigned long zlibCompileFlags(void);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
fn zlibCompileFlags() -> c_ulong {
    let __interop_address = unsafe {
        ::interop::__private::scalars_address(
            &__interop_symbol_zlibCompileFlags_5549d93c946f3108,
            __interop_library_5549d93c946f3108,
            "zlibCompileFlags\0",
        )
    };
    let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
        ::interop::__private::transmute(__interop_address)
    };
    <c_ulong as ::interop::__private::Scalar>::scalar(unsafe { __interop_function() })
}
#[::interop::__private::linkme::distributed_slice(::interop::__private::DECLARATIONS)]
#[linkme(crate = ::interop::__private::linkme)]
#[doc(hidden)]
#[allow(
    non_upper_case_globals,
    non_camel_case_types,
    dead_code,
    unused_imports,
    clippy::all,
    clippy::pedantic
)]
static __interop_entry_5549d93c946f3108: ::interop::__private::metadata::Declaration = ::interop::__private::metadata::Declaration::Import({
    use ::interop::__private::{
        None as __interop_none, Some as __interop_some, Unresolved as _,
        metadata as __interop_metadata,
    };
    &__interop_metadata::Block {
        library: "\"z\"",
        abi: "C",
        strings: __interop_none,
        bools: __interop_none,
        module: ::interop::__private::module_path!(),
        file: ::interop::__private::file!(),
        line: 1u32,
        column: 1u32,
        functions: &[
            __interop_metadata::Import {
                name: "zlibCompileFlags",
                of_type: __interop_none,
                entry_points: &["zlibCompileFlags"],
                library: __interop_none,
                safe: true,
                optional: false,
                fallback: false,
                signature: __interop_metadata::Signature {
                    abi: "C",
                    side: __interop_metadata::Side::Caller,
                    parameters: &[],
                    variadic: __interop_none,
                    returns: __interop_metadata::Return {
                        declared: "c_ulong",
                        native: ::interop::__private::AsIs::<c_ulong>::NATIVE,
                        c_name: __interop_some("unsigned long"),
                        way: __interop_some(__interop_metadata::Way::Take),
                        marshal: __interop_none,
                        len_of: __interop_none,
                        memory: __interop_none,
                    },
                    fails: __interop_none,
                },
                line: 1u32,
                column: 1u32,
            },
        ],
        statics: &[],
        opaque_types: &[],
    }
});
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::library as _;
};
