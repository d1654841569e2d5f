//! A trait object: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn show(value: $declared);
        }
    };
}

declare!(&dyn std::fmt::Debug);

fn main() {}
