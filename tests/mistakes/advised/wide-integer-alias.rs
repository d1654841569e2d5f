// after: second/wide-integer-alias
//! Behind a pointer, or two halves.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn find(id: &u128);
    safe fn find_halves(low: u64, high: u64);
    safe fn total(total: &mut i128);
}

fn main() {}
