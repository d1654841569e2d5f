//! A `bool` in a `Result`, without a width.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn is_ready() -> io::Result<bool>;
}

fn main() {}
