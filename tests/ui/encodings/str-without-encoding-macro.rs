//! A string parameter without an encoding: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn say(text: $declared);
        }
    };
}

declare!(&str);

fn main() {}
