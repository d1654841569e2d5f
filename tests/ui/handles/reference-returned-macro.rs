//! A reference to a handle is returned: through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn get() -> $declared;
        }
    };
}

declare!(&'static OwnedFd);

fn main() {}
