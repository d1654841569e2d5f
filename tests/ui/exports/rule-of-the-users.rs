//! A rule of the user's, which tells a failure and makes none.

use std::io;

fn failed(value: i32) -> bool {
    value == -2
}

#[interop::export(fails(when = failed, code = errno))]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
