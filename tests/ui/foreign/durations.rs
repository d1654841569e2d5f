//! A slice of durations.

use std::time::Duration;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &[Duration], #[len_of(value)] count: usize);
}

fn main() {}
