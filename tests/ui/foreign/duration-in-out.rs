//! A duration that native code replaces.

use std::time::Duration;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(#[in_out] value: Duration);
}

fn main() {}
