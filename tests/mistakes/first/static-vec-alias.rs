// at: `Items`
//! A variable that is a vector, by an alias.

use std::ffi::c_int;

type Items = Vec<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static items: Items;
    //~^ `*const c_int`, or its first element, `c_int`
}

fn main() {}
