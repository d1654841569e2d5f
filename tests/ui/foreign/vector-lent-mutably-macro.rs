//! A vector that native code would fill. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t, len: usize);
        }
    };
}

declare!(&mut Vec<u8>);

fn main() {}
