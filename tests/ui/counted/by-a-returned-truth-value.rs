//! A truth value is no length, although it crosses as an integer.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(bool8)]
    pub safe fn levels(#[out] #[marshal(counted_by(returned))] levels: &'static [i32]) -> bool;
}

fn main() {}
