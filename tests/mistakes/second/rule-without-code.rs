// at: `fails`
//! A rule without its code.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero)]
    //~^ `#[fails(when = nonzero, code = …)]`
    pub safe fn sync() -> io::Result<()>;
}

fn main() {}
