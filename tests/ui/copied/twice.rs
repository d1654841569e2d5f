//! Once is enough.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied, copied)]
    pub safe fn name() -> String;
}

fn main() {}
