//! A double-ended queue, whose items are no slice.

use std::collections::VecDeque;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &VecDeque<u8>);
}

fn main() {}
