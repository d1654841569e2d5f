//! An error type that takes none of ours.

use interop::Errno;

pub struct Failed;

impl From<Failed> for Errno {
    fn from(_: Failed) -> Self {
        Self(5)
    }
}

#[interop::export(fails(when = negative_one, code = errno))]
pub fn answer() -> Result<i32, Failed> {
    Ok(42)
}

fn main() {}
