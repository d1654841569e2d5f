//! A length is an integer: through a type alias.

type Declared = f64;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(text, unit = bytes, nul = excluded), native = Declared)]
    pub safe fn read(#[out(capacity = 4)] text: String);
}

fn main() {}
