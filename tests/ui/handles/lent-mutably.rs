//! A handle is not written.

use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn replace(fd: &mut OwnedFd);
}

fn main() {}
