//! A string in a `Result`, without an encoding.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> io::Result<&'static str>;
}

fn main() {}
