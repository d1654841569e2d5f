//! An error type that gives no `errno`.

pub struct Failed;

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[interop::export(fails(when = negative_one, code = errno))]
pub fn answer() -> Result<i32, Failed> {
    Ok(42)
}

fn main() {}
