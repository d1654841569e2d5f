//! A handle is not written: through a type alias.

use std::os::fd::OwnedFd;

type Declared<'a> = &'a mut OwnedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn replace(fd: Declared<'_>);
}

fn main() {}
