// at: `&str`
//! A buffer that is borrowed, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name(#[out(capacity = 16)] name: $t);
        }
    };
}

declare!(&str);
//~^ `String`

fn main() {}
