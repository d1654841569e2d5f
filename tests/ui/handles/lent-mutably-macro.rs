//! A handle is not written: through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn replace(fd: $declared);
        }
    };
}

declare!(&mut OwnedFd);

fn main() {}
