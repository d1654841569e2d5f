// at: `&Counter`
//! A reference to a cell, by an alias.

use std::cell::Cell;
use std::ffi::c_int;

type Counter = Cell<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn increment(counter: &Counter);
    //~^ `&mut c_int`
}

fn main() {}
