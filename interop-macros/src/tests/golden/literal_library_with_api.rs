// #[interop::import(library = "m", api = M, crate = facade)]
// unsafe extern "C" {
//     safe fn cbrt(x: f64) -> f64;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_29833addc565343d() -> &'static facade::__private::Library {
    static LIBRARY: facade::__private::Library = facade::__private::Library::new("m");
    &LIBRARY
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_cbrt_29833addc565343d: facade::__private::Symbol = facade::__private::Symbol::new();
///`double cbrt(double x);`
#[inline]
#[cfg_attr(debug_assertions, track_caller)]
#[allow(dead_code, non_snake_case, unreachable_pub)]
fn cbrt(__interop_parameter_x: f64) -> f64 {
    let __interop_address = unsafe {
        facade::__private::scalars_address(
            &__interop_symbol_cbrt_29833addc565343d,
            __interop_library_29833addc565343d,
            "cbrt\0",
        )
    };
    let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
        facade::__private::transmute(__interop_address)
    };
    <f64 as facade::__private::Scalar>::scalar(unsafe {
        __interop_function(
            <f64 as facade::__private::Scalar>::scalar(__interop_parameter_x),
        )
    })
}
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
fn __interop_table_29833addc565343d() -> &'static facade::__private::Table {
    const __INTEROP_NAMES: &[&facade::__private::str] = &["cbrt\0\0"];
    static __INTEROP_JOINED: [facade::__private::u8; facade::__private::joined_length(
        __INTEROP_NAMES,
    )] = facade::__private::joined(__INTEROP_NAMES);
    static __INTEROP_TABLE: facade::__private::Table = unsafe {
        facade::__private::Table::new(
            facade::__private::Some(__interop_library_29833addc565343d),
            false,
            &[&__interop_symbol_cbrt_29833addc565343d],
            &__INTEROP_JOINED,
            &[],
        )
    };
    &__INTEROP_TABLE
}
///The imports of this block: `M.load()`, `M.bind_all()`, `M.metadata()`, and one method for each.
#[allow(non_camel_case_types, dead_code)]
pub struct M {}
///The imports of this block: `M.load()`, `M.bind_all()`, `M.metadata()`, and one method for each.
#[allow(dead_code)]
pub static M: M = M {};
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
impl M {
    ///The import `cbrt`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn cbrt(&self) -> facade::__private::Import {
        unsafe {
            facade::__private::Import::new(
                &__interop_symbol_cbrt_29833addc565343d,
                __interop_library_29833addc565343d,
                "cbrt\0",
                false,
            )
        }
    }
}
#[allow(non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
unsafe impl facade::__private::Declarations for M {
    const METADATA: &'static facade::__private::metadata::Block = {
        use facade::__private::{
            None as __interop_none, Some as __interop_some, Unresolved as _,
            metadata as __interop_metadata,
        };
        &__interop_metadata::Block {
            library: "\"m\"",
            abi: "C",
            strings: __interop_none,
            bools: __interop_none,
            module: facade::__private::module_path!(),
            file: facade::__private::file!(),
            line: 1u32,
            column: 1u32,
            functions: &[
                __interop_metadata::Import {
                    name: "cbrt",
                    of_type: __interop_none,
                    entry_points: &["cbrt"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[
                            __interop_metadata::Parameter {
                                name: "x",
                                declared: "f64",
                                native: facade::__private::AsIs::<f64>::NATIVE,
                                c_name: __interop_some("double"),
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                        ],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "f64",
                            native: facade::__private::AsIs::<f64>::NATIVE,
                            c_name: __interop_some("double"),
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
    };
    fn table() -> &'static facade::__private::Table {
        __interop_table_29833addc565343d()
    }
}
impl facade::__private::Deref for M {
    type Target = facade::__private::Imports<Self>;
    fn deref(&self) -> &facade::__private::Imports<Self> {
        const { &facade::__private::Imports::new() }
    }
}
const _: () = {
    #[allow(unused_imports)]
    use facade::attributes::{library as _, api as _};
};
