//! A reference to a handle is returned.

use std::os::fd::OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn get() -> &'static OwnedFd;
}

fn main() {}
