//! The elements of what native code keeps are native code's: through `macro_rules!`.

use std::ffi::c_void;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub fn release(memory: *mut c_void);
            #[returns(list, copied, element(free_with = release))]
            pub safe fn names() -> $declared;
        }
    };
}

declare!(Vec<String>);

fn main() {}
