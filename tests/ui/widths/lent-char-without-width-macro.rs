//! A `&char` without a width: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn look_for(first: &$declared);
        }
    };
}

declare!(char);

fn main() {}
