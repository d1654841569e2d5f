//! A returned string without an encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn name() -> $declared;
        }
    };
}

declare!(&'static str);

fn main() {}
