//! A map of numbers. Through `macro_rules!`.

use std::collections::BTreeMap;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(BTreeMap<u32, f64>);

fn main() {}
