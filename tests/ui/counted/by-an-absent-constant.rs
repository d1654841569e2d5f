//! A length that is a constant, which does not exist.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(SIZE))]
    pub safe fn items() -> &'static [i32];
}

fn main() {}
