//! A returned slice, whose length nobody knows: through a type alias.

type Declared = &'static [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Declared;
}

fn main() {}
