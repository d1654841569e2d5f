//! A reference to a handle is returned: through a type alias.

use std::os::fd::OwnedFd;

type Declared = &'static OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn get() -> Declared;
}

fn main() {}
