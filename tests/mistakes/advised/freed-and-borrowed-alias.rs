// after: second/freed-and-borrowed-alias
//! An owned string.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    safe fn name() -> String;
}

fn main() {}
