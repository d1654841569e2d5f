//! A variable has a type of which every bit pattern is a value: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe static verbose: $declared;
        }
    };
}

declare!(bool);

fn main() {}
