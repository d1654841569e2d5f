// at: `Vec<String>`
//! A list is given away, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo", strings = utf8)]
        unsafe extern "C" {
            pub safe fn run(#[marshal(list)] arguments: $t);
        }
    };
}

declare!(Vec<String>);
//~^ `&[String]`, or `&[&str]`

fn main() {}
