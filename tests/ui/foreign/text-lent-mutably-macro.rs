//! A string slice that native code would change. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t);
        }
    };
}

declare!(&mut str);

fn main() {}
