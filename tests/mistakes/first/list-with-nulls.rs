// at: `&[Option<&str>]`
//! A list that ends at a null, of items that may be null.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn run(#[marshal(list)] arguments: &[Option<&str>]);
    //~^ `&[&str]`, or a length: `#[len_of(arguments)]`
}

fn main() {}
