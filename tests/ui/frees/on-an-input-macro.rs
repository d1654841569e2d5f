//! What goes in is not freed by native code: through `macro_rules!`.

use std::ffi::c_void;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(free_with = release)] name: $declared);
            unsafe fn release(text: *mut c_void);
        }
    };
}

declare!(&str);

fn main() {}
