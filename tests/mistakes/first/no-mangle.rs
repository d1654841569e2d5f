// at: `no_mangle`
//! The attribute of what a program exports.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(no_mangle)]
    //~^ nothing, or `#[entry_point("…")]`
    pub safe fn start(level: c_int);
}

fn main() {}
