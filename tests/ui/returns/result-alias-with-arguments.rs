//! An alias of `Result` with arguments is refused by name.

use std::ffi::c_int;

type Outcome<T> = std::io::Result<T>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open() -> Outcome<c_int>;
}

fn main() {}
