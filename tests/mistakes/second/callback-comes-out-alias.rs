// at: `Getter`
//! A function that native code gives returns an enumeration, by an alias.

use std::ffi::c_int;

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off = 0,
    On = 1,
}

type Getter = extern "C" fn() -> Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn getter(number: c_int) -> Getter;
    //~^ `extern "C" fn() -> c_int`
}

fn main() {}
