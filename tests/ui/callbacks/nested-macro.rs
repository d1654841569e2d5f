//! A callback that takes a function whose signature is no native one: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(Option<extern "C" fn(String)>));

fn main() {}
