//! A borrowed string is no copy: through a type alias.

type Declared = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied)]
    pub safe fn name() -> Declared;
}

fn main() {}
