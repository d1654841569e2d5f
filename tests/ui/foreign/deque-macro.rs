//! A double-ended queue, whose items are no slice. Through `macro_rules!`.

use std::collections::VecDeque;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&VecDeque<u8>);

fn main() {}
