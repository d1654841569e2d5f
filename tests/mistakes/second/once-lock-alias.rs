// at: `&Shared`
//! A cell that is set once, by an alias.

use std::ffi::c_int;
use std::sync::OnceLock;

type Shared = OnceLock<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn use_level(level: &Shared);
    //~^ `&c_int`
}

fn main() {}
