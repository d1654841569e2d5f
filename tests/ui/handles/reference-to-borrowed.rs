//! A reference to a borrowed handle.

use std::os::fd::BorrowedFd;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn sync(fd: &BorrowedFd<'_>);
}

fn main() {}
