//! An optional owned string that nobody frees: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name() -> $declared;
        }
    };
}

declare!(Option<String>);

fn main() {}
