// after: second/static-callback-alias
//! A function pointer that may be null.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    static hook: Option<extern "C" fn()>;
}

fn main() {}
