// at: `set_last_error`
//! `SetLastError = true`, as C# has it.

use std::ffi::c_int;

#[interop::import(library = "demo", set_last_error = true)]
//~^ `#[fails(when = …, code = last_error)]`, or `#[last_error]` on the function
unsafe extern "C" {
    pub safe fn close(file: c_int) -> c_int;
}

fn main() {}
