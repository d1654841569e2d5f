//! No descriptor is null: through `macro_rules!`.

use std::io;
use std::os::fd::OwnedFd;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            #[fails(when = null, code = errno)]
            pub safe fn open() -> io::Result<$declared>;
        }
    };
}

declare!(OwnedFd);

fn main() {}
