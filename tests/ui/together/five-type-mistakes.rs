//! Five mistakes of type in one block: five errors in one compilation.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &str);
    pub safe fn set(on: bool);
    pub safe fn sum(data: &[u8]) -> c_int;
    pub safe fn name() -> String;
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
