//! What goes in is the caller's: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(copied)] name: $declared);
        }
    };
}

declare!(&str);

fn main() {}
