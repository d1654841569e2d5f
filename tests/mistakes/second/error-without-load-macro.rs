// at: `Failed`
//! An error that is not made from the absence of the library, through `macro_rules!`.

use std::ffi::c_int;

#[derive(Debug)]
pub struct Failed;

impl From<c_int> for Failed {
    fn from(_: c_int) -> Self {
        Self
    }
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = returned)]
            pub safe fn sync() -> Result<(), $t>;
        }
    };
}

declare!(Failed);
//~^ `impl From<interop::Error> for Failed`

fn main() {}
