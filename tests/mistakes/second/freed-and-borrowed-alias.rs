// at: `Name`
//! What is borrowed is freed, by an alias.

type Name = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    pub safe fn name() -> Name;
    //~^ `String`
}

fn main() {}
