//! The code of a `Result` is in its error.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[last_error]
    #[fails(when = zero, code = last_error)]
    pub safe fn read() -> io::Result<()>;
}

fn main() {}
