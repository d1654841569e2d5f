// at: `*const str`
//! A fat pointer to a string, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn puts(text: $t);
        }
    };
}

declare!(*const str);
//~^ `*const c_char`, or `&str`

fn main() {}
