//! Rust's string is no type of C.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static name: String;
}

fn main() {}
