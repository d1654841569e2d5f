//! A map of numbers. By an alias.

use std::collections::BTreeMap;

type Alias = BTreeMap<u32, f64>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Alias);
}

fn main() {}
