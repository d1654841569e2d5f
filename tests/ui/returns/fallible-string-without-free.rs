//! An owned string in a `Result`, that nobody frees.

use std::io;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> io::Result<String>;
}

fn main() {}
