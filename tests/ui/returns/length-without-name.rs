//! `len_of` names a parameter.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(unit = bytes))]
    pub safe fn read(#[out(capacity = 4)] text: String);
}

fn main() {}
