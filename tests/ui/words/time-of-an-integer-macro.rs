//! `filetime` is not for a `u64`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(filetime)] value: $declared);
        }
    };
}

declare!(u64);

fn main() {}
