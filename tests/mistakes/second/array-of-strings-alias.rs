// at: `Names`
//! An array of owned strings comes out, by an alias.

type Names = [String; 2];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn names(#[out] names: Names);
    //~^ `Vec<String>` with a length
}

fn main() {}
