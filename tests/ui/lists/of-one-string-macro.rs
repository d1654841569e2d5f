//! A list is a slice of strings: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(list)] names: $declared);
        }
    };
}

declare!(&str);

fn main() {}
