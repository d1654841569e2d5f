//! `when = null`, and nothing is returned.

use std::io;

#[interop::export(fails(when = null, code = errno))]
pub fn close() -> io::Result<()> {
    Ok(())
}

fn main() {}
