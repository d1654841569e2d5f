//! A vector that native code would fill, and whose length comes back. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t, #[in_out] #[len_of(value)] len: usize);
        }
    };
}

declare!(&mut Vec<u8>);

fn main() {}
