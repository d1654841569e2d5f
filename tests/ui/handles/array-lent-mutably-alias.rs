//! Handles that native code would make. By an alias.

use std::os::fd::OwnedFd;

type Alias<'a> = &'a mut [OwnedFd; 2];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: Alias<'_>);
}

fn main() {}
