//! A `&mut char` without a width: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn next(first: &mut $declared);
        }
    };
}

declare!(char);

fn main() {}
