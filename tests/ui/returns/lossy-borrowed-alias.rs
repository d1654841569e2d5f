//! A borrowed string is not converted: through a type alias.

type Declared = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy)]
    pub safe fn name() -> Declared;
}

fn main() {}
