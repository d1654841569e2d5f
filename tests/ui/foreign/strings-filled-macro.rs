//! Strings in the place of which native code would write. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t, #[len_of(value)] len: usize);
        }
    };
}

declare!(&mut [String]);

fn main() {}
