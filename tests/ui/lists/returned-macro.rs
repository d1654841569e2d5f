//! A list goes in: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(list)]
            pub safe fn names() -> $declared;
        }
    };
}

declare!(&'static [&'static str]);

fn main() {}
