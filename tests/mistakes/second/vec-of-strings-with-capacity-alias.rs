// at: `Names`
//! Strings come out of a buffer, and nobody says how they stand there, by an alias.

type Names = Vec<String>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn names(#[out(capacity = 64)] names: Names);
    //~^ `#[marshal(double_nul)]`
}

fn main() {}
