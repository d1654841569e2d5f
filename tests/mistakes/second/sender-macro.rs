// at: `Sender<c_int>`
//! The end of a channel, through `macro_rules!`.

use std::ffi::c_int;
use std::sync::mpsc::Sender;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn report(to: $t);
        }
    };
}

declare!(Sender<c_int>);
//~^ `extern "C" fn(…)` and a `*mut c_void`

fn main() {}
