// at: `returned < 0`
//! A rule as an expression.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = returned < 0, code = errno)]
    //~^ `when = negative`
    pub safe fn sync() -> io::Result<()>;
}

fn main() {}
