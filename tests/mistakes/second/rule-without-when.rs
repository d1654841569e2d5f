// at: `fails`
//! A code, and no rule when there is one.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(code = errno)]
    //~^ `#[fails(when = …, code = errno)]`
    pub safe fn sync() -> io::Result<()>;
}

fn main() {}
