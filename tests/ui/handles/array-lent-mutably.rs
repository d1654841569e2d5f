//! Handles that native code would make.

use std::os::fd::OwnedFd;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut [OwnedFd; 2]);
}

fn main() {}
