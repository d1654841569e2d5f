// at: `bool`
//! A variable that is a truth value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static verbose: bool;
    //~^ `u8`, or `c_int`
}

fn main() {}
