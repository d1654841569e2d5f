//! The length that is returned is that of a parameter.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(txt, unit = bytes, nul = excluded), native = isize)]
    pub safe fn read(#[out(capacity = 4)] text: String);
}

fn main() {}
