//! A borrowed string is not converted.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy)]
    pub safe fn name() -> &'static str;
}

fn main() {}
