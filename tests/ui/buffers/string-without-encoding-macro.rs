//! A string in a buffer has an encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn read(#[out(capacity = 4)] text: $declared);
        }
    };
}

declare!(String);

fn main() {}
