//! A handle is given or received.

use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn replace(#[in_out] fd: OwnedFd);
}

fn main() {}
