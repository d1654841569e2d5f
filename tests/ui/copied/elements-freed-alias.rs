//! The elements of what native code keeps are native code's: through a type alias.

use std::ffi::c_void;

type Declared = Vec<String>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub fn release(memory: *mut c_void);
    #[returns(list, copied, element(free_with = release))]
    pub safe fn names() -> Declared;
}

fn main() {}
