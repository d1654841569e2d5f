//! A rule that says nothing.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
