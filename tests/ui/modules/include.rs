//! What a build script wrote, included within the module: its functions would be linked.

#[interop::import(library = interop::Library::PROCESS)]
mod native {
    include!("include.in");

    unsafe extern "C" {
        pub safe fn labs(x: std::ffi::c_long) -> std::ffi::c_long;
    }
}

fn main() {
    native::abs(1);
    native::labs(1);
}

// variants: no macro, because the included file is not beside the variant
