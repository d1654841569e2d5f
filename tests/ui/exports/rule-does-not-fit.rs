//! A rule that the value does not have.

use std::io;

#[interop::export(fails(when = negative_one, code = errno))]
pub fn answer() -> io::Result<u32> {
    Ok(42)
}

fn main() {}
