//! No word says how a handle comes out.

use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    pub safe fn open() -> OwnedFd;
}

fn main() {}
