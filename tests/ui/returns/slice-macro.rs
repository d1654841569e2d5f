//! A returned slice, whose length nobody knows: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn data() -> $declared;
        }
    };
}

declare!(&'static [u8]);

fn main() {}
