//! No descriptor is null: through a type alias.

use std::io;
use std::os::fd::OwnedFd;

type Declared = OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn open() -> io::Result<Declared>;
}

fn main() {}
