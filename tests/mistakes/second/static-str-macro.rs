// at: `&'static str`
//! A variable that is a string, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub static version: $t;
        }
    };
}

declare!(&'static str);
//~^ `*const c_char`

fn main() {}
