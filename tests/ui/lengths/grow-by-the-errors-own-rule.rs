//! The error type's own rule says that a call failed, and not that a buffer was too small.

use std::ffi::c_int;

struct Failed;

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

impl interop::StatusError for Failed {
    type Status = c_int;
    fn check(status: c_int) -> Result<(), Self> {
        if status == 0 { Ok(()) } else { Err(Self) }
    }
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn demo(#[out(capacity = 16, grow)] text: String) -> Result<(), Failed>;
}

fn main() {}
