// after: second/vec-of-strings-with-capacity-alias
//! `#[marshal(double_nul)]`.

#![allow(dead_code)]

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn names(
        #[out(capacity = 64)]
        #[marshal(double_nul)]
        names: Vec<String>,
    );
}

fn main() {}
