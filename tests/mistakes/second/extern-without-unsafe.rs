// at: `extern`
//! A block without `unsafe`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
extern "C" {
//~^ `unsafe extern "C"`
    pub safe fn count() -> c_int;
}

fn main() {}
