//! A `Result` that native code would not see.

use std::io;

#[interop::export(fails(when = never))]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
