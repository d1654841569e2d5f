//! `filetime` is not for a `u64`: through a type alias.

type Declared = u64;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(filetime)] value: Declared);
}

fn main() {}
