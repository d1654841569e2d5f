// at: `&mut Pair`
//! A tuple is lent, by an alias.

use std::ffi::c_int;

type Pair = (c_int, c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn swap(pair: &mut Pair);
    //~^ a `#[repr(C)]` structure with `Blittable` and `Fillable`, or `&mut [c_int; 2]`
}

fn main() {}
