// at: `Name`
//! A returned string of which nobody knows whose it is, by an alias.

type Name = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> Name;
    //~^ `#[returns(free_with = …)]`, or `copied`
}

fn main() {}
