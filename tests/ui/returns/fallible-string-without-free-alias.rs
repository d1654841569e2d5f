//! An owned string in a `Result`, that nobody frees: through a type alias.

use std::io;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> io::Result<Declared>;
}

fn main() {}
