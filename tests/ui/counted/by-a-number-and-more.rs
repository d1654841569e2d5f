//! A length that is a number, and a word without a comma.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(2 unit = bytes))]
    pub safe fn items() -> &'static [i32];
}

fn main() {}
