//! A value whose drop is Rust's business.

use std::mem::ManuallyDrop;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: ManuallyDrop<u32>);
}

fn main() {}
