//! What an import says about a block: where its functions are found, and when.

use super::{import, import_with};
use crate::expand::Features;

#[test]
fn module_of_blocks() {
    import(
        "module_of_blocks",
        r#"
#[interop::import(library = LIBM)]
pub mod math {
    pub const TWO: f64 = 2.0;
    unsafe extern "C" {
        pub fn sin(x: f64) -> f64;
    }
    const _: () = { ["Size"][size_of::<f64>() - 8] };
    unsafe extern "C" {
        pub fn cos(x: f64) -> f64;
    }
    #[cfg(unix)]
    unsafe extern "C" {
        pub fn lgamma(x: f64) -> f64;
    }
    pub mod further {
        unsafe extern "system" {
            pub fn tan(x: f64) -> f64;
        }
    }
}
"#,
    );
}

#[test]
fn literal_library_with_api() {
    import(
        "literal_library_with_api",
        r#"
#[interop::import(library = "m", api = M, crate = facade)]
unsafe extern "C" {
    safe fn cbrt(x: f64) -> f64;
}
"#,
    );
}

#[test]
fn registered_block() {
    import_with(
        "registered_block",
        r#"
#[interop::import(library = "z")]
unsafe extern "C" {
    safe fn zlibCompileFlags() -> c_ulong;
}
"#,
        Features { registry: true, ..Features::default() },
    );
}

#[test]
fn eager_block_with_api() {
    import(
        "eager_block_with_api",
        r#"
#[interop::import(library = ZLIB, bind = eager, api = API, fails(when = nonzero, code = returned))]
unsafe extern "C" {
    pub safe fn zlibCompileFlags() -> c_ulong;
    #[cfg(unix)]
    #[optional]
    #[library(OTHER)]
    pub safe fn reset() -> Result<(), Failed>;
    pub static level: c_int;
}
"#,
    );
}

#[test]
fn linked_and_serialized_block() {
    import(
        "linked_and_serialized_block",
        r#"
#[interop::import(library = "z", bind = link, kind = static, serialized)]
unsafe extern "C" {
    pub safe fn zlibCompileFlags() -> c_ulong;
    pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;
    static level: c_int;
}
"#,
    );
}
