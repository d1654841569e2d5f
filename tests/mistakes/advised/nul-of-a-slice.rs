// after: second/nul-of-a-slice
//! `nul` is left out.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn send(data: &[u8], #[len_of(data)] size: usize);
}

fn main() {}
