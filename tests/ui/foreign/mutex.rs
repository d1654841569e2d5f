//! A lock of Rust's.

use std::sync::Mutex;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &Mutex<u32>);
}

fn main() {}
