//! The elements of what native code keeps are native code's.

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(list, copied, element(free_with = release))]
    pub safe fn names() -> Vec<String>;
}

fn main() {}
