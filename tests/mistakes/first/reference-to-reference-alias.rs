// at: `&Number`
//! A reference to a reference, by an alias.

use std::ffi::c_int;

type Number<'a> = &'a c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn show(number: &Number<'_>);
    //~^ `&c_int`, or `*const *const c_int`
}

fn main() {}
