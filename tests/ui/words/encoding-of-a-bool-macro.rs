//! A truth value has a width, and no encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf8)] on: $declared);
        }
    };
}

declare!(bool);

fn main() {}
