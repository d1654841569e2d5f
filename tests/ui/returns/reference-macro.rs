//! A returned reference to what native code must not fill: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn data() -> $declared;
        }
    };
}

declare!(&'static bool);

fn main() {}
