//! `#[returns]` on a function that returns nothing.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf8)]
    pub safe fn reset();
}

fn main() {}
