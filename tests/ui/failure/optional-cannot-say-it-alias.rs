//! `optional` on a function that cannot say that it is absent: an alias of `Option`.

use std::ffi::c_int;

type Declared = Option<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional]
    pub safe fn answer() -> Declared;
}

fn main() {}
