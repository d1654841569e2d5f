//! A cell that is borrowed at run time. Through `macro_rules!`.

use std::cell::RefCell;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&RefCell<u32>);

fn main() {}
