//! A library's name as C would have it.

#[interop::import(library = "demo\0")]
unsafe extern "C" {
    safe fn demo();
}

fn main() {}
