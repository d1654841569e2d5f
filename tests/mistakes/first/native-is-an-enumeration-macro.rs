// at: `Status`
//! What native code returns is an enumeration that is read unchecked, through `macro_rules!`.

use std::io;

#[repr(i32)]
#[derive(Clone, Copy, PartialEq, interop::Blittable)]
pub enum Status {
    Done = 0,
    Busy = 1,
}

pub fn is_busy(status: Status) -> bool {
    status == Status::Busy
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = is_busy, code = errno)]
            #[returns(native = $t)]
            pub safe fn start() -> io::Result<()>;
        }
    };
}

declare!(Status);
//~^ `native = i32`

fn main() {}
