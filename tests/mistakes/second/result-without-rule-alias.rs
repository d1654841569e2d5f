// at: `io::Result<Count>`
//! A `Result` without a rule, by an alias.

use std::io;

type Count = isize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sync() -> io::Result<Count>;
    //~^ `#[fails(when = …, code = …)]`
}

fn main() {}
