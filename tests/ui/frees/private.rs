//! `free_with` names a function that is private elsewhere.

mod memory {
    #[interop::import(library = "demo")]
    unsafe extern "C" {
        unsafe fn release(text: *mut std::ffi::c_void);
    }
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = memory::release)]
    pub safe fn name() -> String;
}

fn main() {}
