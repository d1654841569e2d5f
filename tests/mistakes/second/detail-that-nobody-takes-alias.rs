// at: `Failed`
//! What comes out on failure has no place in the error, by an alias.

use std::ffi::c_int;

#[derive(Debug)]
pub struct Failed;

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

impl From<c_int> for Failed {
    fn from(_: c_int) -> Self {
        Self
    }
}

type Offset = usize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn parse(#[out(on = failure)] offset: Offset) -> Result<(), Failed>;
    //~^ `impl WithDetail<usize> for Failed`
}

fn main() {}
