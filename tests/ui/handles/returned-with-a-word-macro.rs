//! No word says how a handle comes out: through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            #[returns(free_with = malloc)]
            pub safe fn open() -> $declared;
        }
    };
}

declare!(OwnedFd);

fn main() {}
