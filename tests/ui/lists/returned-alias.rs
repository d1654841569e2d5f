//! A list goes in: through a type alias.

type Declared = &'static [&'static str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(list)]
    pub safe fn names() -> Declared;
}

fn main() {}
