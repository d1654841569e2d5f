//! An owned array that nobody frees: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn data() -> $declared;
        }
    };
}

declare!(Vec<u8>);

fn main() {}
