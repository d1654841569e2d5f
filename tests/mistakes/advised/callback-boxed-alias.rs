// after: second/callback-boxed-alias
//! The function pointer itself.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn at_exit(callback: extern "C" fn());
}

fn main() {}
