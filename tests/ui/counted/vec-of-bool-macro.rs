//! Native code could make what is no `bool`, through `macro_rules!`.

use std::ffi::{c_int, c_void};

macro_rules! declare {
    ($ty:ty) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            pub fn release(memory: *mut c_void);
            #[returns(counted_by(n), free_with = release)]
            pub safe fn get(n: c_int) -> $ty;
        }
    };
}

declare!(Vec<bool>);

fn main() {}
