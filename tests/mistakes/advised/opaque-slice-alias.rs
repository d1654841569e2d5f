// after: second/opaque-slice-alias
//! Pointers to what only native code knows.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    type File;
    fn close_all(files: &[*mut File], #[len_of(files)] count: usize);
}

fn main() {}
