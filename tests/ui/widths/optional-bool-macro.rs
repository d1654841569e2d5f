//! An `Option<bool>`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(bool8)] on: $declared);
        }
    };
}

declare!(Option<bool>);

fn main() {}
