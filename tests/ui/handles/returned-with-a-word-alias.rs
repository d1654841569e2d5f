//! No word says how a handle comes out: through a type alias.

use std::os::fd::OwnedFd;

type Declared = OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    pub safe fn open() -> Declared;
}

fn main() {}
