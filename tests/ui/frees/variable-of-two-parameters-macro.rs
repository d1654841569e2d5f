//! A function that frees has one parameter: through `macro_rules!`.

use std::ffi::c_void;

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

declare!(Option<unsafe extern "C" fn(*mut c_void, usize)>);

fn main() {}
