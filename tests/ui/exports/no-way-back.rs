//! An error type with a rule for imports alone.

pub struct Failed(i32);

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self(-1)
    }
}

impl interop::StatusError for Failed {
    type Status = i32;
    fn check(status: i32) -> Result<(), Self> {
        if status == 0 { Ok(()) } else { Err(Self(status)) }
    }
}

#[interop::export()]
pub fn close() -> Result<(), Failed> {
    Ok(())
}

fn main() {}
