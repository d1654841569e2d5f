//! A reference to a borrowed handle: through a type alias.

use std::os::fd::BorrowedFd;

type Declared<'a> = &'a BorrowedFd<'a>;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn sync(fd: Declared<'_>);
}

fn main() {}
