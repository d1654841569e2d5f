//! An atomic integer by value.

use std::sync::atomic::AtomicU64;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: AtomicU64);
}

fn main() {}
