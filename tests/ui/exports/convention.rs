//! A calling convention that is none of C's.

#[interop::export()]
pub extern "Rust" fn answer() -> i32 {
    42
}

fn main() {}
