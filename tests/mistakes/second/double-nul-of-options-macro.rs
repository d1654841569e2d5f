// at: `&[Option<&str>]`
//! A list one behind the other, with items that may be absent, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn run(#[marshal(double_nul)] names: $t);
        }
    };
}

declare!(&[Option<&str>]);
//~^ `&[&str]`

fn main() {}
