//! Handles that native code would make. Through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&mut [OwnedFd; 2]);

fn main() {}
