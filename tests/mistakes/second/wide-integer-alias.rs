// at: `Id`
//! An integer of 128 bits goes in by value, by an alias.

type Id = u128;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn find(id: Id);
    //~^ `&u128`, or two integers
}

fn main() {}
