//! What may be uninitialized comes out.

use std::mem::MaybeUninit;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(#[out] value: MaybeUninit<u32>);
}

fn main() {}
