//! No word says how a handle crosses: through a type alias.

use std::os::fd::OwnedFd;

type Declared = OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn sync(#[marshal(utf8)] fd: Declared);
}

fn main() {}
