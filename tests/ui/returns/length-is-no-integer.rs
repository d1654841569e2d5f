//! A length is an integer.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(text, unit = bytes, nul = excluded), native = f64)]
    pub safe fn read(#[out(capacity = 4)] text: String);
}

fn main() {}
