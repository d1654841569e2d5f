//! A string in a `Result`, without an encoding: through a type alias.

use std::io;

type Declared = &'static str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> io::Result<Declared>;
}

fn main() {}
