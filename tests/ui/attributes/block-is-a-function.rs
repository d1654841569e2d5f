//! `#[interop::import]` on something that is no block.

#[interop::import(library = "demo")]
pub fn answer() -> i32 {
    42
}

fn main() {}
