//! Native code may return any bits, so the status of an error type is an integer, and `check` says what it means.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, PartialEq, interop::Blittable)]
pub enum Status {
    Done,
    Failed,
}

pub struct CodecError(Status);

impl interop::StatusError for CodecError {
    type Status = Status;
    fn check(status: Status) -> Result<(), Self> {
        if status == Status::Done { Ok(()) } else { Err(Self(status)) }
    }
}

impl From<interop::Error> for CodecError {
    fn from(_: interop::Error) -> Self {
        Self(Status::Failed)
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn encode(frames: c_int) -> Result<(), CodecError>;
}

fn main() {}
