//! One `api` for blocks that cannot be one.

#[interop::import(library = interop::Library::PROCESS, api = API)]
mod native {
    unsafe extern "C" {
        pub safe fn abs(x: std::ffi::c_int) -> std::ffi::c_int;
    }
    unsafe extern "system" {
        pub safe fn labs(x: std::ffi::c_long) -> std::ffi::c_long;
    }
}

fn main() {
    native::API.metadata();
    native::abs(1);
    native::labs(1);
}
