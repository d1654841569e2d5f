//! A handle is given or received: through a type alias.

use std::os::fd::OwnedFd;

type Declared = OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn replace(#[in_out] fd: Declared);
}

fn main() {}
