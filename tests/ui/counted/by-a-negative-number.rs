//! A length that is negative.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(-1))]
    pub safe fn items() -> &'static [i32];
}

fn main() {}
