//! A `Result` whose error has no rule of its own.

use std::io;

#[interop::export()]
pub fn close() -> io::Result<()> {
    Ok(())
}

fn main() {}
