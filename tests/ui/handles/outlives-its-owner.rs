//! What is borrowed from a handle ends with it.

use std::os::fd::{BorrowedFd, OwnedFd};

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    safe fn same(fd: &OwnedFd) -> BorrowedFd<'_>;
    safe fn close(fd: OwnedFd);
}

fn late(fd: OwnedFd) -> bool {
    let borrowed = same(&fd);
    close(fd);
    same_as(borrowed)
}

fn same_as(_: BorrowedFd<'_>) -> bool {
    true
}

fn main() {
    let _ = late;
}
