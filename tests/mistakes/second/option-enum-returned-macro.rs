// at: `Option<Mode>`
//! A returned enumeration that may be absent, through `macro_rules!`.

use std::ffi::c_int;

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Off = 0,
    On = 1,
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn mode(of: c_int) -> $t;
        }
    };
}

declare!(Option<Mode>);
//~^ `Mode`, or its integer

fn main() {}
