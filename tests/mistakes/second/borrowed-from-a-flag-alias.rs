// at: `Flag`
//! What is lent is a copy, and handed back, by an alias.

type Flag<'a> = &'a bool;

#[interop::import(library = "demo", bools = bool8)]
unsafe extern "C" {
    pub safe fn keep<'a>(flag: Flag<'a>) -> &'a u8;
    //~^ `&'a u8`
}

fn main() {}
