//! `nonzero` of a float.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = errno)]
    pub safe fn read() -> io::Result<f64>;
}

fn main() {}
