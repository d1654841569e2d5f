//! A condition that is none.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negativ_one, code = errno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
