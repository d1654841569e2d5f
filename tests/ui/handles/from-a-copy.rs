//! A handle is not borrowed from a temporary of the call.

use std::os::fd::BorrowedFd;

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    safe fn named(name: &str) -> BorrowedFd<'_>;
}

fn main() {}
