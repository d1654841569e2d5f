//! A string has no width: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(bool8)] name: $declared);
        }
    };
}

declare!(&str);

fn main() {}
