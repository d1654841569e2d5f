//! A rule that looks at nothing that is returned.

use std::io;

#[interop::export(fails(when = last_error_set, code = last_error))]
pub fn answer() -> io::Result<i32> {
    Ok(42)
}

fn main() {}
