//! A copy of an array has a length: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(copied)]
            pub safe fn numbers() -> $declared;
        }
    };
}

declare!(Vec<u8>);

fn main() {}
