//! bindgen for an edition before 2024 writes no `unsafe`.

#[interop::import(library = interop::Library::PROCESS)]
mod native {
    extern "C" {
        pub fn abs(x: std::ffi::c_int) -> std::ffi::c_int;
    }
}

fn main() {}
