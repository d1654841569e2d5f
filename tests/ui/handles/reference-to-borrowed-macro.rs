//! A reference to a borrowed handle: through `macro_rules!`.

use std::os::fd::BorrowedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn sync(fd: $declared);
        }
    };
}

declare!(&BorrowedFd<'_>);

fn main() {}
