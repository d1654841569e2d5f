//! `panics` of a function with `Result`.

use std::io;

#[interop::export(panics = -1, fails(when = negative_one, code = errno))]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
