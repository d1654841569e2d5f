//! A borrowed string is no copy.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn name() -> &'static str;
}

fn main() {}
