// at: `Flag`
//! A length that is a `bool`, by an alias.

type Flag = bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of(data)] length: Flag);
    //~^ an integer, `usize` or `c_int`
}

fn main() {}
