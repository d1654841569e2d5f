//! A `&mut str`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn change(text: $declared);
        }
    };
}

declare!(&mut str);

fn main() {}
