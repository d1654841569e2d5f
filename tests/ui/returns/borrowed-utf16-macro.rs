//! Only UTF-8 can be borrowed as a `str`: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(utf16)]
            pub safe fn name() -> $declared;
        }
    };
}

declare!(&'static str);

fn main() {}
