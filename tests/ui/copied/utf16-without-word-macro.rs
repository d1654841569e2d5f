//! Nothing says who frees the UTF-16 string: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf16)]
        unsafe extern "C" {
            pub safe fn name() -> $declared;
        }
    };
}

declare!(String);

fn main() {}
