//! A string's length that does not say what it counts: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn say(text: $declared, #[len_of(text)] len: usize);
        }
    };
}

declare!(&str);

fn main() {}
