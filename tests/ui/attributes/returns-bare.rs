//! `#[returns]` that says nothing.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns]
    pub safe fn name() -> &'static str;
}

fn main() {}
