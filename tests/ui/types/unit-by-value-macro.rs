//! A `()` parameter: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn reset(nothing: $declared);
        }
    };
}

declare!(());

fn main() {}
