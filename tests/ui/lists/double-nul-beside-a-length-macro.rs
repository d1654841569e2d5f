//! The items of a `double_nul` list are not counted: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(double_nul)] names: $declared, #[len_of(names)] count: usize);
        }
    };
}

declare!(&[&str]);

fn main() {}
