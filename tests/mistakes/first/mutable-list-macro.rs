// at: `&mut [&str]`
//! A list that native code may change, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn sort(#[marshal(list)] names: $t);
        }
    };
}

declare!(&mut [&str]);
//~^ `&[&str]`

fn main() {}
