// at: `is_bad`
//! The function of the rule takes another type than what is returned, through `macro_rules!`.

use std::io;

fn is_bad(status: u8) -> bool {
    status == 0xFF
}

macro_rules! declare {
    ($t:path) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = $t, code = errno)]
            pub safe fn sync() -> io::Result<()>;
        }
    };
}

declare!(is_bad);
//~^ `fn is_bad(status: c_int) -> bool`

fn main() {}
