//! No word says how a handle crosses: through `macro_rules!`.

use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn sync(#[marshal(utf8)] fd: $declared);
        }
    };
}

declare!(OwnedFd);

fn main() {}
