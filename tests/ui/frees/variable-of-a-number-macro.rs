//! A variable that holds no function frees nothing: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            static release: $declared;
            #[returns(free_with = release)]
            pub safe fn name() -> String;
        }
    };
}

declare!(c_int);

fn main() {}
