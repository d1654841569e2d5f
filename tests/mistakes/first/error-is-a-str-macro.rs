// at: `Result<(), &'static str>`
//! An error that is a text, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            pub safe fn close(file: c_int) -> $t;
        }
    };
}

declare!(Result<(), &'static str>);
//~^ `io::Result<()>`, or an error type of yours

fn main() {}
