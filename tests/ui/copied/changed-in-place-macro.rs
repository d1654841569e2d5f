//! What native code changes in place is not its own: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name(#[in_out] #[marshal(copied)] text: $declared);
        }
    };
}

declare!(String);

fn main() {}
