//! A `bool` in a `Result`, without a width: through a type alias.

use std::io;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn is_ready() -> io::Result<Declared>;
}

fn main() {}
