// at: `&'a mut Level`
//! What is lent through a slot of the call is handed back, through `macro_rules!`.

use std::ffi::c_int;

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Level {
    Low = 0,
    High = 1,
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn same<'a>(level: $t) -> &'a c_int;
        }
    };
}

declare!(&'a mut Level);
//~^ `&'a mut c_int`

fn main() {}
