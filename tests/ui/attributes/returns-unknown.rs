//! A word of `#[returns]` that is none.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf_8)]
    pub safe fn name() -> &'static str;
}

fn main() {}
