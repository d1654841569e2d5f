//! A result on failure.

use std::io;

#[interop::export(fails(when = negative_one, code = errno))]
pub fn parse(#[out(on = failure)] line: u32) -> io::Result<()> {
    todo!()
}

fn main() {}
