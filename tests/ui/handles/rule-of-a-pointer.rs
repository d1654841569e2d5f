//! No descriptor is null.

use std::io;
use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn open() -> io::Result<OwnedFd>;
}

fn main() {}
