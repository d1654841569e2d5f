// at: `&Process`
//! A process of Rust's, by an alias.

use std::ffi::c_int;

type Process = std::process::Child;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn wait_for(process: &Process) -> c_int;
    //~^ `c_int`, its number
}

fn main() {}
