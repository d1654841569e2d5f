//! A `&mut bool` without a width: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn toggle(on: &mut $declared);
        }
    };
}

declare!(bool);

fn main() {}
