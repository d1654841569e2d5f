// at: `&AtomicI32`
//! An atomic integer.

use std::sync::atomic::AtomicI32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn increment(counter: &AtomicI32);
    //~^ `*mut i32`
}

fn main() {}
