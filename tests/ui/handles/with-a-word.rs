//! No word says how a handle crosses.

use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn sync(#[marshal(utf8)] fd: OwnedFd);
}

fn main() {}
