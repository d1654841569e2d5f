// at: `str`
//! A string without a size is returned, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn name() -> $t;
        }
    };
}

declare!(str);
//~^ `&'static str`

fn main() {}
