//! A borrowed string is not converted: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            #[returns(lossy)]
            pub safe fn name() -> $declared;
        }
    };
}

declare!(&'static str);

fn main() {}
