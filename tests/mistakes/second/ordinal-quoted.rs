// at: `"12"`
//! An ordinal in quotes.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[link_ordinal("12")]
    //~^ `#[link_ordinal(12)]`
    pub safe fn count() -> c_int;
}

fn main() {}
