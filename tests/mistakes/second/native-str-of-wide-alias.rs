// at: `Name`
//! A string that stays where it is, and is not UTF-8, by an alias.

use std::ffi::c_void;

use interop::{Free, NativeStr};

pub enum Release {}

// SAFETY: nothing is ever freed.
unsafe impl Free for Release {
    unsafe fn free(_: *mut c_void) {}
}

type Name = NativeStr<Release>;

#[interop::import(library = "demo", strings = utf16)]
unsafe extern "C" {
    pub safe fn name() -> Name;
    //~^ `String` with `free_with`, or `utf8`
}

fn main() {}
