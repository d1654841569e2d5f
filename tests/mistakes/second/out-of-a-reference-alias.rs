// at: `Value`
//! `#[out]` with the pointer that C has, by an alias.

use std::ffi::c_int;

type Value<'a> = &'a mut c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get<'a>(#[out] value: Value<'a>);
    //~^ `#[out] value: c_int`, or leave `#[out]` out
}

fn main() {}
