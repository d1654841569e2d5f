//! Nothing says where an array of strings ends: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn set(names: $declared);
        }
    };
}

declare!(&[&str]);

fn main() {}
