//! A `&bool` without a width: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(on: &$declared);
        }
    };
}

declare!(bool);

fn main() {}
