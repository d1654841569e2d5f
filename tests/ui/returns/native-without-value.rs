//! `native` names a type.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    #[returns(native)]
    pub safe fn read() -> io::Result<()>;
}

fn main() {}
