//! A variable that is not `safe` is read as it is, too: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub static mut verbose: $declared;
        }
    };
}

declare!(bool);

fn main() {}
