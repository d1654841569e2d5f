// at: `&Arc<c_int>`
//! A reference to a counted reference.

use std::ffi::c_int;
use std::sync::Arc;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn retain(value: &Arc<c_int>);
    //~^ `&c_int`
}

fn main() {}
