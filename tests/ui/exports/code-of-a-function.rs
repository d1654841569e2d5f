//! A code that a function would tell.

use std::io;

fn last() -> i32 {
    0
}

#[interop::export(fails(when = negative_one, code = last()))]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
