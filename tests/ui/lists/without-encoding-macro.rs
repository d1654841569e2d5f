//! The strings of a list have an encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(list)] names: $declared);
        }
    };
}

declare!(&[&str]);

fn main() {}
