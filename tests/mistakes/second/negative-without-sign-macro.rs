// at: `u32`
//! A number without a sign that is less than 0, through `macro_rules!`.

use std::io;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = negative, code = errno)]
            pub safe fn count() -> io::Result<$t>;
        }
    };
}

declare!(u32);
//~^ `i32`

fn main() {}
