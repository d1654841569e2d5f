//! Each mistake at its token, in blocks that became one.

#[interop::import(library = interop::Library::PROCESS)]
mod native {
    unsafe extern "C" {
        pub safe fn abs(x: bool) -> std::ffi::c_int;
    }
    unsafe extern "C" {
        pub safe fn labs(#[len_of(y)] x: std::ffi::c_long) -> std::ffi::c_long;
    }
}

fn main() {}
