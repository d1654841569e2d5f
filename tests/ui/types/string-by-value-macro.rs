//! A `String` by value: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn say(text: $declared);
        }
    };
}

declare!(String);

fn main() {}
