//! A length that is a constant, which is no integer.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(f32::MAX))]
    pub safe fn items() -> &'static [i32];
}

fn main() {}
