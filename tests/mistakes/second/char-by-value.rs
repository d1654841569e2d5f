// at: `char`
//! C's `char`, by Rust's word.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(character: char);
    //~^ `#[marshal(char8)]`, or `c_char`
}

fn main() {}
