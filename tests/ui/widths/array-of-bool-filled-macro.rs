//! Truth values that native code would fill. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&mut [bool; 2]);

fn main() {}
