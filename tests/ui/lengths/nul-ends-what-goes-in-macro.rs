//! A string that only goes in ends where the caller's does: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn write(text: $declared, #[len_of(text, unit = bytes, nul = ends)] length: usize);
        }
    };
}

declare!(&str);

fn main() {}
