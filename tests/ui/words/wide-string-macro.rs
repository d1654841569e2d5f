//! A wide string crosses as it is: through `macro_rules!`.

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf16)] name: $declared);
        }
    };
}

declare!(&interop::U16CStr);

fn main() {}
