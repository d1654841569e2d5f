//! Rust's own convention is no promise that a library could keep.

#[interop::import(library = "demo")]
unsafe extern "Rust" {
    pub safe fn level() -> i32;
}

fn main() {}
