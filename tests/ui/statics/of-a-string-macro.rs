//! Rust's string is no type of C: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe static name: $declared;
        }
    };
}

declare!(String);

fn main() {}
