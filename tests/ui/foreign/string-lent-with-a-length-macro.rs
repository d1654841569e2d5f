//! A string that native code would fill, and whose length comes back. Through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn take(value: $t, #[in_out] #[len_of(value, unit = bytes, nul = included)] len: usize);
        }
    };
}

declare!(&mut String);

fn main() {}
