//! A callback with `bool`s, in a block that says how wide they are: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", bools = bool32)]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(bool) -> bool);

fn main() {}
