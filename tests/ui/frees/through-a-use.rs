//! `free_with` names a function by the path of a `use`.

use memory::release;

mod memory {
    #[interop::import(library = "demo")]
    unsafe extern "C" {
        pub unsafe fn release(text: *mut std::ffi::c_void);
    }
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
