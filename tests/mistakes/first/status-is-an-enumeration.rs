// at: `Status`
//! A status that native code returns is an enumeration, which is read unchecked.

use interop::{Error, StatusError};

#[repr(i32)]
#[derive(Clone, Copy, PartialEq, interop::Blittable)]
pub enum Status {
    Done = 0,
    Busy = 1,
}

#[derive(Debug)]
pub struct Failed;

impl StatusError for Failed {
    type Status = Status;
    //~^ `type Status = i32`, and `Status::from_integer` in `check`

    fn check(status: Status) -> Result<(), Self> {
        if status == Status::Done { Ok(()) } else { Err(Self) }
    }
}

impl From<Error> for Failed {
    fn from(_: Error) -> Self {
        Self
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn start() -> Result<(), Failed>;
}

fn main() {}
