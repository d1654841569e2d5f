//! `char16` is not for a `u16`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(char16)] value: $declared);
        }
    };
}

declare!(u16);

fn main() {}
