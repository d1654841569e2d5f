//! A wide string comes out as it is: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[returns(utf16)]
            pub safe fn name() -> $declared;
        }
    };
}

declare!(&'static interop::U16CStr);

fn main() {}
