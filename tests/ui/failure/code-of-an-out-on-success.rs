//! What a failed call stored, as an out that is there on success.

use std::ffi::c_int;

#[derive(Debug)]
pub struct Failed(pub c_int);
impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self(-1)
    }
}

fn failed(reason: c_int) -> Failed {
    Failed(reason)
}

#[interop::import(library = "demo", fails(when = nonzero, code = failed(reason)))]
unsafe extern "C" {
    pub safe fn by_the_block(#[out] reason: c_int) -> Result<(), Failed>;
    #[fails(when = negative, code = failed(reason))]
    pub safe fn by_its_own(#[out(on = success)] reason: c_int) -> Result<c_int, Failed>;
    pub safe fn right(#[out(on = failure)] reason: c_int) -> Result<(), Failed>;
    pub safe fn right_too(#[out(on = always)] reason: c_int) -> Result<(), Failed>;
    pub safe fn lent(reason: c_int) -> Result<(), Failed>;
}

fn main() {}
