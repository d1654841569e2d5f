//! Rust would take references to it to be aligned so.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[repr(align(64))]
    type Device;
}

fn main() {}
