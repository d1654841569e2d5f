//! A handle is given or received: through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn replace(#[in_out] fd: $declared);
        }
    };
}

declare!(OwnedFd);

fn main() {}
