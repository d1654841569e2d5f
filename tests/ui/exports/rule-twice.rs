//! The rule as a key and as an attribute.

use std::io;

#[interop::export(fails(when = nonzero, code = returned))]
#[fails(when = negative_one, code = errno)]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
