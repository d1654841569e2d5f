// at: `extern "C" fn(Level)`
//! A callback takes an enumeration, which native code fills unchecked; through `macro_rules!`.

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
            pub safe fn log(callback: $t);
        }
    };
}

declare!(extern "C" fn(Level));
//~^ `extern "C" fn(i32)`

fn main() {}
