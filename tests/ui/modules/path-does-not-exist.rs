//! A path of several words.

#[interop::import(library = configuration::ABSENT)]
mod native {
    unsafe extern "C" {
        pub safe fn abs(x: std::ffi::c_int) -> std::ffi::c_int;
    }
}

mod configuration {}

fn main() {}
