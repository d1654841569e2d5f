// after: second/capacity-of-a-str-macro
//! An owned string.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn name(#[out(capacity = 16)] name: String);
}

fn main() {}
