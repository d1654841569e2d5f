//! A map of numbers.

use std::collections::BTreeMap;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: BTreeMap<u32, f64>);
}

fn main() {}
