//! `optional` with an `Option` of what cannot come out: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[optional]
            pub safe fn name() -> Option<$declared>;
        }
    };
}

declare!(String);

fn main() {}
