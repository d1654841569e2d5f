//! A buffer that the stub makes cannot be borrowed: through a type alias.

type Declared = &'static str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: Declared);
}

fn main() {}
