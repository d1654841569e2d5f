//! A list is counted in items: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(#[marshal(list)] names: $declared, #[len_of(names, unit = bytes)] size: usize);
        }
    };
}

declare!(&[&str]);

fn main() {}
