//! Where the function is absent there is no code.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error]
    #[optional]
    pub safe fn read() -> Option<c_int>;
}

fn main() {}

// variants: alias says error: the caller could not see that this function is absent; return `Option<…>` or `Result<…, …>`, or give it a body at `optional`, because `Option` of an `#[optional]` function is known by its name
