// at: `Names`
//! A list is promised for ever, and crosses as a copy, by an alias.

type Names = &'static [&'static str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_names(#[marshal(list)] names: Names);
    //~^ `&[&str]`
}

fn main() {}
