//! Said once, however many blocks there are.

#[interop::import(library = ABSENT)]
mod native {
    unsafe extern "C" {
        pub safe fn abs(x: std::ffi::c_int) -> std::ffi::c_int;
    }
    unsafe extern "system" {
        pub safe fn labs(x: std::ffi::c_long) -> std::ffi::c_long;
    }
}

fn main() {}
