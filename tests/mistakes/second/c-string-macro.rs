// at: `CString`
//! An owned C string goes in, through `macro_rules!`.

use std::ffi::CString;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn say(text: $t);
        }
    };
}

declare!(CString);
//~^ `&CStr`

fn main() {}
