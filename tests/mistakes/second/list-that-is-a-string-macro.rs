// at: `&str`
//! The word of a list on one string, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn run(#[marshal(list)] name: $t);
        }
    };
}

declare!(&str);
//~^ `&[&str]`, or leave `list` out

fn main() {}
