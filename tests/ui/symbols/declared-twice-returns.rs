//! One symbol, two return types.

use std::ffi::{c_int, c_uint};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get() -> c_int;
    #[entry_point("get")]
    pub safe fn get_unsigned() -> c_uint;
}

fn main() {}

// variants: no alias and macro, because types are compared by name, and what has no name that the macro knows may be the same
