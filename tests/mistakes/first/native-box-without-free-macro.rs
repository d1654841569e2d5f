// at: `NativeBox<File, Close>`
//! Nothing says how a handle is closed, through `macro_rules!`.

use interop::NativeBox;

pub enum Close {}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub type File;
            pub safe fn open() -> $t;
        }
    };
}

declare!(NativeBox<File, Close>);
//~^ `unsafe impl interop::Free for Close`

fn main() {}
