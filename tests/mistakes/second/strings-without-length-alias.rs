// at: `Names`
//! A list of strings, of which nobody knows where it ends, by an alias.

type Names<'a> = &'a [&'a str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn run<'a>(names: Names<'a>);
    //~^ `#[marshal(list)]`, or `#[len_of(names)]`
}

fn main() {}
