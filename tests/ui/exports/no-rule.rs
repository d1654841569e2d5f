//! A `Result` with a value and no rule.

use std::io;

#[interop::export()]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
